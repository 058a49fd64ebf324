export function spineOf(root: string): readonly string[];
export function spineRules(spine: readonly string[]): readonly { readonly name: string; readonly comment: string }[];
export function strays(root: string, spine: readonly string[]): readonly string[];
export function brokenRules(root: string): Promise<readonly string[]>;
