/** Nothing to show: what will be here, and how to begin. */
import type { ReactNode } from "react";

export type EmptyProps = { readonly title: string; readonly children: ReactNode };

export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
