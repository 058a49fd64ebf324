import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Island } from "./island.tsx";

function Sum({ words, one, other }: { readonly words: string; readonly one: number; readonly other: number }) {
  return (
    <p>
      {words} {one}, {other}
    </p>
  );
}

const drawn = (words: string): string =>
  renderToStaticMarkup(<Island name="coding-desk" of={Sum} props={{ words, one: 1, other: 2 }} />);

test("an island is drawn by the server, with the marks that let it be taken up", () => {
  expect(drawn("Both")).toContain("<p>Both<!-- --> <!-- -->1<!-- -->, <!-- -->2</p>");
});

test("what an island is drawn from cannot end the element it stands in", () => {
  const html = drawn("</script><script>alert(1)</script><!--");
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const data = /<script type="application\/json">(.*?)<\/script>/.exec(html)?.[1] ?? "";
  expect(data).not.toContain("<");
  expect(JSON.parse(data)).toEqual({ words: "</script><script>alert(1)</script><!--", one: 1, other: 2 });
});
