/** Every file that a manifest refers to by schemaLocation, and every file that those import, include or name as their DTD, and so on. */
export function referredSchemas(files: ReadonlyMap<string, string>): Set<string> {
  const manifest = files.get("imsmanifest.xml") ?? "";
  const pairs = (/xsi:schemaLocation="([^"]+)"/.exec(manifest)?.[1] ?? "").split(/\s+/);
  const found = new Set<string>();
  const ahead = pairs.filter((_, index) => index % 2 === 1);
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const text = (files.get(name) ?? "").replace(/<!--[\s\S]*?-->|<(xs|xsd):documentation[\s\S]*?<\/\1:documentation>/g, "");
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    const schemas = [...text.matchAll(/<(?:\w+:)?(?:import|include|redefine)\b[^>]*schemaLocation\s*=\s*"([^"]+)"/g)];
    const entities = [...text.matchAll(/<!(?:DOCTYPE|ENTITY)\s[^>]*?(?:PUBLIC\s+["'][^"']*["']|SYSTEM)\s+["']([^"']+)["']/g)];
    for (const [, target = ""] of [...schemas, ...entities]) ahead.push(/^[a-z]+:\/\//.test(target) ? target : folder + target);
  }
  return found;
}
