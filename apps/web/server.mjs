// The site as a process of its own. The adapter has no setting for the public address, so every request is told here, in headers that
// no client can set, by which scheme and host it came; the check of form origins compares with that.
import { createServer } from 'node:http';

process.env.PROTOCOL_HEADER = 'x-linli-proto';
process.env.HOST_HEADER = 'x-linli-host';
// The largest upload is a roster; the API refuses what is larger than it takes.
process.env.BODY_SIZE_LIMIT ??= '13M';
const { handler } = await import('./build/handler.js');
const origin = process.env.PUBLIC_ORIGIN ? new URL(process.env.PUBLIC_ORIGIN) : null;

const server = createServer((request, response) => {
  // For those who watch whether this process answers; it asks nobody else.
  if (request.url === '/health') {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end('ok\n');
    return;
  }
  request.headers['x-linli-proto'] = origin ? origin.protocol.slice(0, -1) : 'http';
  request.headers['x-linli-host'] = origin?.host ?? request.headers.host;
  handler(request, response, () => {
    response.statusCode = 404;
    response.end();
  });
});

server.on('error', (error) => {
  process.stderr.write(`The site cannot listen: ${error.message}\n`);
  process.exit(1);
});
server.listen(Number(process.env.PORT ?? 5313), process.env.HOST ?? '127.0.0.1', () => process.send?.({ ready: true }));

let closing = false;
function close() {
  if (closing) return;
  closing = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 3_000).unref();
}
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, close);
process.once('disconnect', close);
