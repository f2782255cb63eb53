import { VERSION } from "../../terminal/version.ts";
import type { Lang } from "../../messages/both.ts";
import { markup, type Markup } from "./markup.ts";

/** The start of a complete page, up to its body: nothing but what `policy` names may load, and only `css` is set. */
export const pageHead = (lang: Lang, policy: string, title: string, css: string): Markup => markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; ${policy}; base-uri 'none'; form-action 'none'`}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="doichieu ${VERSION}">
<title>${title}</title>
<style>${{ html: css }}</style>
</head>
<body>
`;
