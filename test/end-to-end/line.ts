import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Bytes up to here go out at once, the rest when the promise settles. */
  readonly heldBack?: { readonly from: number; readonly until: Promise<void> };
}

/** What the line does to a reply on its way. `undefined`: it is lost, and the connection with it. */
export type Rule = (asked: Asked, reply: Reply) => Reply | undefined | Promise<Reply | undefined>;

/** The line between a phone and the endpoint, with an ear on it, and with hands that can hold back, change or lose a reply. */
export class Line {
  /** Every request that came over the line. */
  readonly heard: Asked[] = [];
  rule: Rule = (_, reply) => reply;
  readonly #server: Server;

  private constructor(private readonly endpoint: { readonly port: number }) {
    this.#server = createServer((incoming, outgoing) => void this.#pass(incoming, outgoing).catch(() => outgoing.destroy()));
  }

  static async to(endpoint: { readonly port: number }): Promise<Line> {
    const line = new Line(endpoint);
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const sent = await whole(incoming);
    const asked = { method: incoming.method ?? 'GET', path: incoming.url ?? '/', body: String(sent) };
    this.heard.push(asked);
    const reply = await this.rule(asked, await this.#ask(asked, sent, incoming));
    if (!reply) return void outgoing.destroy();
    const { body, heldBack } = reply;
    const { 'content-length': _, ...headers } = reply.headers;
    outgoing.writeHead(reply.status, { ...headers, ...(body.length > 0 && { 'content-length': body.length }) });
    if (heldBack) {
      outgoing.write(body.subarray(0, heldBack.from));
      await heldBack.until;
    }
    outgoing.end(body.subarray(heldBack?.from ?? 0));
  }

  /** Asks the endpoint for the whole, uncompressed reply, so that a rule can read it. */
  #ask({ method, path }: Asked, sent: Buffer, { headers: { 'if-none-match': _, ...headers } }: IncomingMessage): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const onward = { ...headers, 'accept-encoding': 'identity', connection: 'close' };
      const asking = request({ host: '127.0.0.1', port: this.endpoint.port, method, path, headers: onward }, async (answer) => {
        const { connection: __, 'transfer-encoding': ___, ...rest } = answer.headers;
        resolve({ status: answer.statusCode ?? 502, headers: rest, body: await whole(answer) });
      });
      asking.on('error', reject);
      asking.end(sent);
    });
  }
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
