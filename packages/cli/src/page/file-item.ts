/// <reference lib="dom" />
import type { ReadProgress } from "@doichieu/parser/reader";
import type { Lang } from "../messages/both.ts";
import { pageMessagesOf } from "../messages/page.ts";
import { reportMessagesOf } from "../messages/reports.ts";
import type { Told } from "./protocol.ts";

/** How far a file is: it waits, is being read by its pages, or what is told of it. */
export type ItemState = "waiting" | ReadProgress | Told;

/** The line of all reports together has a name and nothing more. */
type ShownState = ItemState | { readonly title: ""; readonly verdict: null };

export interface FileItem {
  readonly element: HTMLLIElement;
  readonly show: (state: ShownState, current: boolean, lang: Lang) => void;
}

interface Doing {
  readonly open: () => void;
  readonly mark: () => void;
  readonly remove: () => void;
}

const made = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: Node[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
};

const button = (className: string, pressed: () => void): HTMLButtonElement => {
  const element = made("button", className);
  element.type = "button";
  element.addEventListener("click", pressed);
  return element;
};

/** A line of the list of files; `path` is null for that of all reports together. */
export const fileItem = (path: string | null, doing: Doing): FileItem => {
  const open = button("open", doing.open);
  const mark = button("mark", doing.mark);
  const remove = button("remove", doing.remove);
  const verdict = made("p", "verdict");
  const progress = made("progress", "");
  const actions = made("p", "actions", mark, remove);
  const element = made("li", "", open, verdict, progress, ...(path === null ? [] : [actions]));
  return {
    element,
    show: (state, current, lang) => {
      const words = pageMessagesOf(lang);
      const { verdict: verdicts } = reportMessagesOf(lang);
      const reading = typeof state === "object" && "done" in state;
      const told = typeof state === "object" && "verdict" in state ? state : null;
      open.textContent = path ?? words.all;
      open.disabled = told === null;
      if (current) open.setAttribute("aria-current", "true");
      else open.removeAttribute("aria-current");
      mark.textContent = words.mark;
      mark.hidden = !told || told.verdict === null || !told.marks;
      mark.setAttribute("aria-label", `${words.mark}: ${path}`);
      remove.textContent = words.remove;
      remove.setAttribute("aria-label", `${words.remove}: ${path}`);
      progress.hidden = !reading;
      progress.setAttribute("aria-label", `${words.reading}: ${path}`);
      // The first page that is recognised takes long: until it is done, all that is known is that it goes on.
      const measured = reading && state.total > 0 && (state.stage === "page" || state.done > 0);
      if (measured) [progress.max, progress.value] = [state.total, state.done];
      else progress.removeAttribute("value");
      verdict.className = `verdict ${told?.verdict ?? (typeof state === "object" && "failed" in state ? "failed" : "")}`;
      verdict.hidden = told?.verdict === null;
      if (told?.verdict)
        verdict.replaceChildren(made("strong", "", new Text(verdicts[told.verdict])), new Text(` ${told.tally}`));
      else if (reading)
        verdict.textContent = state.total > 0 ? words[state.stage](state.done, state.total) : words.reading;
      else if (state === "waiting") verdict.textContent = words.waiting;
      else if ("failed" in state) verdict.textContent = words.failed(state.failed);
    },
  };
};
