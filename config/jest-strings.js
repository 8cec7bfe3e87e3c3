/** The card's English texts for Jest. A language file is an AMD module, which SharePoint's loader would load. */
let strings = {};
globalThis.define = (_dependencies, factory) => {
  strings = factory();
};
require('../src/webparts/profilePhotoStatus/loc/en-us.js');
delete globalThis.define;

module.exports = { LanguageFile: 'en-us', ...strings };
