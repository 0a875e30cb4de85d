// Letters in the alphabets of mathematics. MathML Core dropped `mathvariant`, so bold, script or double-struck
// letters are written as the Unicode characters that mean them (MathML Core, appendix "mathvariant mappings").
var letters = (function () {
  // Where each alphabet begins: A, a, 0 and capital alpha; 0: it has none of them.
  var alphabets = {
    'bold': [0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8],
    'italic': [0x1d434, 0x1d44e, 0, 0x1d6e2],
    'bold-italic': [0x1d468, 0x1d482, 0x1d7ce, 0x1d71c],
    'script': [0x1d49c, 0x1d4b6, 0, 0],
    'fraktur': [0x1d504, 0x1d51e, 0, 0],
    'double-struck': [0x1d538, 0x1d552, 0x1d7d8, 0],
    'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2, 0],
    'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec, 0x1d756],
    'sans-serif-italic': [0x1d608, 0x1d622, 0x1d7e2, 0],
    'sans-serif-bold-italic': [0x1d63c, 0x1d656, 0x1d7ec, 0x1d790],
    'monospace': [0x1d670, 0x1d68a, 0x1d7f6, 0]
  };
  // Letters that Unicode had before it had the alphabets.
  var older = {
    0x1d455: 0x210e, 0x1d49d: 0x212c, 0x1d4a0: 0x2130, 0x1d4a1: 0x2131, 0x1d4a3: 0x210b, 0x1d4a4: 0x2110,
    0x1d4a7: 0x2112, 0x1d4a8: 0x2133, 0x1d4ad: 0x211b, 0x1d4ba: 0x212f, 0x1d4bc: 0x210a, 0x1d4c4: 0x2134,
    0x1d506: 0x212d, 0x1d50b: 0x210c, 0x1d50c: 0x2111, 0x1d515: 0x211c, 0x1d51d: 0x2128, 0x1d53a: 0x2102,
    0x1d53f: 0x210d, 0x1d545: 0x2115, 0x1d547: 0x2119, 0x1d548: 0x211a, 0x1d549: 0x211d, 0x1d551: 0x2124
  };
  // Greek signs outside the row from alpha to omega, by their distance from capital alpha.
  var greekSigns = { 0x2207: 25, 0x2202: 51, 0x3f5: 52, 0x3d1: 53, 0x3f0: 54, 0x3d5: 55, 0x3f1: 56, 0x3d6: 57 };

  function greek(code, begin) {
    if (!begin) return 0;
    if (code >= 0x391 && code <= 0x3a9) return begin + code - 0x391;
    if (code >= 0x3b1 && code <= 0x3c9) return begin + code - 0x3b1 + 26;
    return greekSigns[code] ? begin + greekSigns[code] : 0;
  }

  function changed(code, alphabet) {
    if (code >= 65 && code <= 90) return alphabet[0] + code - 65;
    if (code >= 97 && code <= 122) return alphabet[1] + code - 97;
    if (code >= 48 && code <= 57 && alphabet[2]) return alphabet[2] + code - 48;
    return greek(code, alphabet[3]);
  }

  function character(code) {
    if (code < 0x10000) return String.fromCharCode(code);
    return String.fromCharCode(0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff));
  }

  // The text in the alphabet of that name, or null where no letter of it is in that alphabet.
  return function (text, name) {
    var alphabet = alphabets[name];
    if (!alphabet) return null;
    var out = '', found = false;
    for (var i = 0; i < text.length; i++) {
      var code = changed(text.charCodeAt(i), alphabet);
      found = found || code > 0;
      out += code ? character(older[code] || code) : text.charAt(i);
    }
    return found ? out : null;
  };
})();
