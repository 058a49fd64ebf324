export type InstrumentCode = string;
