import { auditFile } from "./audit-file.ts";
import { serveTasks } from "./serve-tasks.ts";

serveTasks(auditFile);
