/** What the card's texts need of the framework's core, for Jest: the whole of it wants a browser. */
module.exports = { Text: require('@microsoft/sp-core-library/lib-commonjs/Text').default };
