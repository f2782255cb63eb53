import type { AuditOutput } from "@doichieu/metrics";
import { RENDERERS } from "../../src/renderers/index.ts";
import type { RenderContext } from "../../src/renderers/renderer.ts";
import { messagesOf } from "../../src/messages/index.ts";

export const contextOf = (rest: Partial<RenderContext> = {}): RenderContext => {
  const lang = rest.lang ?? "vi";
  return { lang, messages: messagesOf(lang), color: false, width: 100, ...rest };
};

/** What `--format NAME` prints. */
export const rendered = async (
  name: string,
  output: AuditOutput,
  rest: Partial<RenderContext> = {},
): Promise<string> => {
  const entry = RENDERERS.find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`no such format: ${name}`);
  const { render } = await entry.load();
  return [...render(output, contextOf(rest))].join("");
};
