/** Something published, as it came last, with the ETag it came under. */
export interface KeptBody<Body> {
  readonly body: Body;
  readonly etag: string;
}
