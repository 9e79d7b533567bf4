/** An element of a SCORM data model and its value, as `SetValue` takes them. */
export type CmiValue = readonly [element: string, value: string];
