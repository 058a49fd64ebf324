/**
 * The commands, in the order of the help. Each has a file of its own that exports `add…(program)`; what a command
 * needs to run (database, server) is imported inside its action, so that asking for help starts nothing.
 */
import type { Command } from "commander";
import { addAdministrator } from "./administrator.ts";
import { addAgreement } from "./agreement.ts";
import { addDemo } from "./demo.ts";
import { addDoctor } from "./doctor.ts";
import { addExport } from "./export.ts";
import { addImport } from "./import.ts";
import { addImportPortfolio } from "./import-portfolio.ts";
import { addInvite } from "./invite.ts";
import { addMigrate } from "./migrate.ts";
import { addExportProgramme, addImportProgramme } from "./programme.ts";
import { addRobustness, addSensitivity } from "./robustness.ts";
import { addScore } from "./score.ts";
import { addServe } from "./serve-site.ts";
import type { Refused, Told } from "./told.ts";
import { addVerify } from "./verify.ts";

export const commands: readonly ((program: Command, told: Told, refused: Refused) => void)[] = [
  addScore,
  addRobustness,
  addSensitivity,
  addAgreement,
  addImport,
  addImportPortfolio,
  addImportProgramme,
  addExportProgramme,
  addExport,
  addVerify,
  addServe,
  addDemo,
  addAdministrator,
  addInvite,
  addMigrate,
  addDoctor,
];
