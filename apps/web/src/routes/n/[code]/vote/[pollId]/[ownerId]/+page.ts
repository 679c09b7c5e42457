/** The one page where something moves: the total follows what is ticked. Without scripts a button does the same. */
export const csr = true;
