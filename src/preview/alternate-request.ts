/** A request as its headers and its query say it. */
export interface PlainRequest {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Buffer;
}

const clause = "xAPI 1.0.3 Communication 1.3";
/** Form fields that stand for headers. */
const headerFields = ["authorization", "x-experience-api-version", "content-type", "content-length", "if-match", "if-none-match"];
const methods = ["GET", "HEAD", "PUT", "POST", "DELETE"];

/** The request that a POST with `method` in its query stands for, whose form holds headers, parameters and content (xAPI 1.0.3 Communication 1.3); any other request as it is. */
export function meantRequest(request: PlainRequest): PlainRequest | { readonly problem: string } {
  const { method, query, headers, body } = request;
  const meant = query.get("method");
  if (meant === null) return request;
  if (method !== "POST") return { problem: `${clause}: a request with "method" in its query is a POST, not a ${method}` };
  if (!methods.includes(meant)) return { problem: `${clause}: ${JSON.stringify(meant)} is no method` };
  if (query.size > 1) return { problem: `${clause}: beside "method" nothing stands in the query; parameters are fields of the form` };
  const type = headers.get("content-type") ?? "";
  if (type !== "" && !/^application\/x-www-form-urlencoded\b/i.test(type))
    return { problem: `${clause}: the body is a form, application/x-www-form-urlencoded, not ${type}` };
  const own = new Headers(headers);
  own.delete("content-type");
  const parameters = new URLSearchParams();
  let content: string | undefined;
  for (const [name, value] of new URLSearchParams(body.toString("utf8"))) {
    if (name === "content") content = value;
    else if (headerFields.includes(name.toLowerCase())) own.set(name, value);
    else parameters.append(name, value);
  }
  const sends = meant === "PUT" || meant === "POST";
  if (sends && content === undefined) return { problem: `${clause}: the form has no field "content"` };
  if (sends && !own.has("content-type")) own.set("content-type", "application/json");
  return { method: meant, query: parameters, headers: own, body: Buffer.from(content ?? "") };
}
