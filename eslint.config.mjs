/** What needs types, or the house's own rules (docs/decisions.md); format and plain lint are Biome's. */
import tseslint from "typescript-eslint";

const asked = (object, property, message) => ({ object, property, message });

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "data/**", "coverage/**", "**/*.mjs"] },
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-for-in-array": "error",
      "@typescript-eslint/only-throw-error": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: { "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }] },
  },
  {
    // Messages, styles as data and tables of cases are as long as they are.
    files: ["src/**/words.ts", "src/**/*-words.ts", "src/**/words/*.ts", "src/**/*.test.{ts,tsx}", "src/**/data/*.ts"],
    rules: { "max-lines": "off" },
  },
  {
    // Time, chance and identity come in as values (docs/decisions.md, "Values in").
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/server/**", "src/cli/**", "src/**/*.test.{ts,tsx}", "src/**/*-element.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        asked("Date", "now", "Time comes in as a value."),
        asked("Math", "random", "Chance comes in as a seed."),
        asked("process", "env", "Configuration is read in server/ and cli/."),
      ],
    },
  },
  { files: ["*.config.ts"], rules: { "no-restricted-exports": "off" } },
);
