// The one function that the program calls: TeX to MathML, with what MathJax's users write beyond KaTeX.
// Keeps no state between formulas but a copy of the definitions that it read last.
var formula = (function () {
  function refuse(request) { throw new katex.ParseError(request.command + ' is not taken over'); }

  // Blogs are written for MathJax: redefinition is no mistake there, and these commands exist.
  function commands() {
    return {
      '\\newcommand': '\\@ifstar{\\providecommand}{\\providecommand}',
      '\\renewcommand': '\\@ifstar{\\providecommand}{\\providecommand}',
      '\\DeclareMathOperator': '\\@ifstar\\mp@operators\\mp@operator',
      '\\mp@operator': '\\gdef#1{\\operatorname{#2}}',
      '\\mp@operators': '\\gdef#1{\\operatorname*{#2}}',
      '\\label': '\\@secondoftwo{#1}{}',
      '\\require': '\\@secondoftwo{#1}{}',
      '\\ensuremath': '#1',
      '\\mbox': '\\text{#1}',
      '\\mathbbm': '\\mathbb{#1}',
      '\\mathds': '\\mathbb{#1}'
    };
  }

  function settings(macros, isDisplay) {
    return {
      output: 'mathml', displayMode: isDisplay, throwOnError: true, strict: 'ignore', trust: refuse,
      maxSize: 50, maxExpand: 1000, macros: macros, globalGroup: true
    };
  }

  // Environments that KaTeX lacks, or has for display only, by the nearest that it has. Only names change.
  function known(tex, isDisplay) {
    var inLine = isDisplay ? tex : tex.replace(/\\(begin|end)\{(align|gather)\*?\}/g, '\\$1{$2ed}');
    return inLine.replace(/\\begin\{eqnarray\*?\}/g, '\\begin{array}{rcl}')
      .replace(/\\end\{eqnarray\*?\}/g, '\\end{array}')
      .replace(/\\(begin|end)\{multline(\*?)\}/g, '\\$1{gather$2}');
  }

  // In a row of a table KaTeX keeps a tag for its own HTML; here it stands at the row's end.
  function withTags(macros, tex) {
    if (/\\tag/.test(tex) && /\\begin\{(align|gather|equation|split|multline)/.test(tex))
      macros['\\tag@literal'] = '\\qquad\\text{#1}';
    return macros;
  }

  function copy(from) {
    var to = {};
    Object.keys(from).forEach(function (name) { to[name] = from[name]; });
    return to;
  }

  var last = { definitions: '', macros: commands() };

  // The commands after formulas that define some, which U+0001 separates. One of them that cannot be read has been
  // reported as a formula of its own.
  function defined(definitions) {
    if (definitions === last.definitions) return copy(last.macros);
    var macros = commands();
    definitions.split('\x01').forEach(function (tex) {
      try {
        katex.__parse(known(tex, true), settings(macros, true));
      } catch (error) {
        if (!(error instanceof katex.ParseError)) throw error;
      }
    });
    last = { definitions: definitions, macros: macros };
    return copy(macros);
  }

  // {markup}, or {message, position}: counted in UTF-16 units, -1 where there is none. What else goes wrong, such as
  // too deep a nesting, is thrown.
  return function (tex, isDisplay, definitions) {
    var macros = withTags(defined(definitions), tex);
    var read = known(tex, isDisplay);
    try {
      return { markup: markup(katex.__renderToDomTree(read, settings(macros, isDisplay)), tex, isDisplay) };
    } catch (error) {
      if (!(error instanceof katex.ParseError)) throw error;
      var hasPlace = typeof error.position === 'number' && read === tex;
      return { message: String(error.message), position: hasPlace ? error.position : -1 };
    }
  };
})();
