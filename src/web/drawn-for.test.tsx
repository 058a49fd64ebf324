/** Every form of a desk says for whom its page was drawn, whichever of the three it is made with, and on an island too. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Act } from "../people/accounts/Act.tsx";
import { ActForm as EditionForm } from "../policy-index/editions/ActForm.tsx";
import { ActForm } from "../ui/kit/ActForm.tsx";
import { DrawnFor } from "../ui/kit/drawn-for.tsx";
import { Island } from "../ui/kit/island.tsx";

const OnAnIsland = () => <ActForm act="a.b">x</ActForm>;

const asked = { address: "/en/desk", onceKey: "key-of-a-form" };

test.each([
  [
    "of an account",
    <Act key="1" act="a.b">
      x
    </Act>,
  ],
  [
    "of a desk",
    <ActForm key="2" act="a.b">
      x
    </ActForm>,
  ],
  [
    "of an edition",
    <EditionForm key="3" act="a.b" asked={asked}>
      x
    </EditionForm>,
  ],
  ["of an island", <Island key="4" name="coding-desk" of={OnAnIsland} props={{}} />],
])("a form %s carries it, and nothing where a page was drawn for nobody", (_, form) => {
  const said = '<input type="hidden" name="_as" value="sealed"/>';
  expect(renderToStaticMarkup(<DrawnFor value="sealed">{form}</DrawnFor>)).toContain(said);
  expect(renderToStaticMarkup(form)).not.toContain("_as");
});
