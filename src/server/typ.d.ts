/** Templates of the typesetter, brought in as their text. */
declare module "*.typ" {
  const text: string;
  export = text;
}
