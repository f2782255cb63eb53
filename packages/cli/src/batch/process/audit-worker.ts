import { keepCompiled } from "../../terminal/compile-cache.ts";
import { serveTasks } from "./serve-tasks.ts";

if (!import.meta.url.endsWith(".ts")) keepCompiled();
const { runTask } = await import("../task/run-task.ts");
serveTasks(runTask);
