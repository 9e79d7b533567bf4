/**
 * The tags under which an LRS may know the document that it gave this ETag, likeliest last. Proxies that compress change ETags on their way
 * out and not on their way in: Apache adds `-gzip`, nginx makes them weak, and no weak one ever matches (RFC 9110 13.1.1).
 */
export function ifMatchTags(etag: string | undefined): readonly string[] {
  if (etag === undefined) return [];
  const original = etag.replace(/^W\//, "").replace(/[-;](gzip|br|deflate|zstd)"$/, '"');
  return original === etag ? [etag] : [original, etag];
}
