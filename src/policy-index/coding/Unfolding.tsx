/** Details whose inside is drawn only once they are opened: a page has many of them, and few are. */
import type { ReactNode, RefObject } from "react";

interface Props {
  readonly className: string;
  readonly summary: string;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly part?: RefObject<HTMLDetailsElement | null>;
  readonly children: ReactNode;
}

/**
 * Drawn at the press itself: a browser tells of what it opened by itself a moment later, and the key pressed
 * meanwhile would pass by what is not there yet.
 */
export function Unfolding({ className, summary, isOpen, setOpen, part, children }: Props) {
  return (
    <details
      ref={part}
      className={className}
      open={isOpen}
      // A search within the page opens it as well.
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is what is pressed, by key as well */}
      <summary
        className="small"
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        {summary}
      </summary>
      {isOpen && children}
    </details>
  );
}
