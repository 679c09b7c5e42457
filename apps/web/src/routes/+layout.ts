/** Pages are read and forms are sent: no page needs the framework in the browser. The little that moves is a script of its own. */
export const csr = false;
