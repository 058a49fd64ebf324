export function CodingDesk(_: { readonly language: string }) {
  return <div className="coding-desk" />;
}
