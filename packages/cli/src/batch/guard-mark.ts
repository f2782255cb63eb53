/** The last words of a process that its guard ends for the memory it took. */
export const OUT_OF_MEMORY_MARK = "doichieu: memory limit passed";
