/**
 * Raised with every change of a command or of the library's schema. A page opened before an update says the old one
 * and is asked to reload instead of being obeyed.
 */
export const WIRE_VERSION = 2;
