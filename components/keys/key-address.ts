/** What leads to the keys in the address of the options page. */
export const KEYS_ADDRESS = '#keys';
