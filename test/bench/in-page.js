// Runs in the page before its own scripts. The least API of both SCORMs, which holds what it is given and agrees to everything:
const held = new Map();
const yes = () => "true";
const nothing = () => "";
const get = (element) => held.get(element) ?? (element.endsWith("._count") ? "0" : "");
const set = (element, value) => {
  held.set(element, value);
  return "true";
};
const noError = () => "0";
globalThis.API = {
  LMSInitialize: yes,
  LMSGetValue: get,
  LMSSetValue: set,
  LMSCommit: yes,
  LMSFinish: yes,
  LMSGetLastError: noError,
  LMSGetErrorString: nothing,
  LMSGetDiagnostic: nothing,
};
globalThis.API_1484_11 = {
  Initialize: yes,
  GetValue: get,
  SetValue: set,
  Commit: yes,
  Terminate: yes,
  GetLastError: noError,
  GetErrorString: nothing,
  GetDiagnostic: nothing,
};

// And what the browser says of its own painting and of tasks over 50 ms, in milliseconds since the navigation began.
globalThis.recourseBench = { firstPaintMs: 0, largestPaintMs: 0, tasksMs: [] };
const watch = (type, note) => {
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
};
watch("paint", (entry) => {
  if (entry.name === "first-contentful-paint") globalThis.recourseBench.firstPaintMs = entry.startTime;
});
watch("largest-contentful-paint", (entry) => {
  globalThis.recourseBench.largestPaintMs = entry.startTime;
});
watch("longtask", (entry) => {
  globalThis.recourseBench.tasksMs.push(entry.duration);
});
