import { expect, test } from "vitest";
import { htmlText } from "./html-text.ts";

const words = (html: string): string =>
  htmlText(html)
    .replaceAll(/ *\n[ \n]*/g, "\n")
    .replaceAll(/ +/g, " ")
    .trim();

test.each([
  ["<!doctype html><!-- C:/Users/secret --><meta name=author content=Secret><p>Article 3", "Article 3"],
  ["<p>One<br>two</p><div>three</div><td>four<td>five", "One\ntwo\nthree\nfour five"],
  ["<H2>Title</H2><STYLE>p{}</STYLE>text", "Title\ntext"],
  ["before<script>if (a<b) x('<p>')</script >after", "before after"],
  ["<template>t</template><noscript>n</noscript>kept", "kept"],
  ['<p title="a > b" lang=fr>kept</p>', "kept"],
  ["<p don't>kept</p> it's <b data-x=a'b>kept</b>", "kept\nit's kept"],
  ["&lt;p&gt; &amp;&#233;&nbsp;&unknown;", "<p> &é &unknown;"],
  ["fewer than < 5 years, 3<4", "fewer than < 5 years, 3<4"],
  ["a<?xml version='1.0'?>b</>c<!-->d<!--x-->e", "a b c d e"],
  ["kept<script>never closed <p>x", "kept"],
  ["kept<!-- by Secret > x", "kept"],
  ["kept<meta content='by Secret", "kept"],
  ["kept<noscript>kept too", "kept kept too"],
  ["<picture>kept</picture><pre>kept</pre>", "kept kept"],
])("%s", (html, text) => {
  expect(words(html)).toBe(text);
});

// Each of these is a thousand times a thousand times as dear to whoever looks to the end from every place.
const many = 300_000;
test.each([
  ["less than", "<", "<".repeat(many)],
  ["tags in tags", "<div>", ""],
  ["tags that do not close", "<p ", ""],
  ["values that do not close", '<p a="', ""],
  ["scripts that do not close", "<script>", ""],
  ["styles that nearly close", "<style></style", ""],
  ["hidden parts that do not close", "<noscript><template>", ""],
  ["ends of scripts that do not close", "</script ", ""],
  ["remarks that do not close", "<!--", ""],
  ["remarks that nearly close", "<!-- --", ""],
  ["declarations", "<!", ""],
  ["signs that do not close", "&#", "&#".repeat(many)],
])("three hundred thousand %s are read as one is", (_, part, text) => {
  expect(words(part.repeat(many))).toBe(text);
});
