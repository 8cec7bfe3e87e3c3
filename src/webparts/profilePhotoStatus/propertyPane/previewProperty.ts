/** The name under which the property pane hands over what is previewed; no property of a page has it. */
export const previewProperty: string = 'preview';
