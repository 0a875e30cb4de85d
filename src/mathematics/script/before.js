// Runs before KaTeX: what KaTeX expects of its surroundings and Duktape does not have. Not a general polyfill.
Array.prototype.fill = Array.prototype.fill || function (value) {
  for (var i = 0; i < this.length; i++) this[i] = value;
  return this;
};

// For \message, \errmessage and \show, which print: a formula has nobody to print to.
var console = { log: function () {}, warn: function () {}, error: function () {} };
