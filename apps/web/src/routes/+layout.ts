/** Nothing moves on these pages, so nothing is sent to run; the one page that computes in the browser says so itself. */
export const csr = false;
