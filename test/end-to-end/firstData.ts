import { EndpointProcess } from './endpointProcess.ts';

/**
 * A data folder as the endpoint's first start leaves it, keys, tables and what a release brings; each of these tests begins with a copy. To make
 * it anew for every one of them took minutes.
 */
export default async function firstData(): Promise<() => Promise<void>> {
  const endpoint = await EndpointProcess.start();
  await endpoint.stop();
  process.env['HEARD_FIRST_DATA'] = endpoint.data;
  return () => endpoint.dispose();
}
