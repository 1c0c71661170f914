import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

/**
 * HPKE (RFC 9180), base mode: P-256 because every browser in use has it in Web Crypto, so that the private scalar work
 * stays native and small phones need no further code.
 */
export const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** What the messages are for: a key that is used for something else one day cannot be made to open these. */
export const INFO = new TextEncoder().encode('heard/response/v1');
