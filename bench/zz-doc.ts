import { readFileSync } from "node:fs";
import { parseReport } from "../packages/parser/src/index.ts";
import { textSource } from "../packages/parser/src/reader/text.ts";
import { figuresOf } from "../packages/metrics/src/record/figures-of.ts";
import { bindFigures } from "../packages/metrics/src/binding/bindings.ts";
for (const f of process.argv.slice(2)) {
  const src = textSource(readFileSync(f, "utf8").replace(/^\uFEFF/, ""));
  const rep = parseReport(src);
  const figs = figuresOf(rep);
  const b = bindFigures(rep, figs);
  const r = b.reading;
  r.byFlow.forEach((st, i) => {
    if (st.length) console.log("--flow", i, r.flows[i]!.blocks.map((x) => x + ":" + src.blocks[x]!.kind).join(" "));
    for (const s of st)
      console.log(
        `${s.id} ${s.role} ${s.figure.text} [${s.figure.unit ?? ""}] s${s.sentence} seg${s.segment}${s.parent ? "^" + s.parent.figure.text : ""} '${s.separator}'${s.colon ? ":" : ""} cues=${s.cues} L=${s.left.join(" ")} R=${s.right.join(" ")} C=${s.classes.map((c) => c.family + "/" + c.member)} ${s.percents.map((p) => `%${p.figure.text}:${p.role}(of ${p.of.join(" ")})${p.whole ? "W" + p.whole.figure.text : ""}`).join(" ")} ${s.changes.map((c) => `Δ${c.direction} ${c.figure?.text ?? ""} ${c.percent?.text ?? ""}% old=${c.old?.figure.text ?? ""} subj=${c.subject.join(" ")}`).join(" ")} ${s.whole ? "whole=" + s.whole.figure.text : ""}`,
      );
  });
  for (const l of r.lists)
    console.log(
      `LIST ${l.head.figure.text} = ${l.members.map((m) => m.figure.text).join(" + ")}  ${l.claim}${l.bracketed ? " bracket" : ""}${l.open ? " open" : ""}${l.columned ? " columned" : ""}${l.loose ? " loose" : ""}${l.inherited ? " inherited" : ""} ${l.others.map((s) => "| " + s.map((m) => m.figure.text).join("+")).join(" ")}`,
    );
}
