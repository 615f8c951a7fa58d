/**
 * Raised with every change of a command or of the library's schema. A page opened before an update sends the old one;
 * it is refused and asks to be reloaded.
 */
export const WIRE_VERSION = 13;
