// KaTeX's tree of MathML as text, in the part of MathML that all browsers show (MathML Core): letters of other
// alphabets as characters, columns and rules of tables as classes. The TeX source is not repeated in it.
var markup = (function () {
  var escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  function escaped(text) {
    return String(text).replace(/[&<>"]/g, function (sign) { return escapes[sign]; });
  }

  // Signs as Unicode composes them, and accents that are no combining characters: text is to be normalized (NFC).
  var struck = '=≠∈∉∋∌<≮>≯≤≰≥≱≡≢∼≁≈≉≅≇∣∤∥∦⊂⊄⊃⊅⊆⊈⊇⊉∃∄←↚→↛↔↮⇒⇏⇐⇍⇔⇎⊢⊬⊨⊭';
  function normalized(text) {
    return text.replace(/\u20d7/g, '→').replace(/\u20db/g, '…').replace(/([^])\u0338/g, function (both, sign) {
      var at = struck.indexOf(sign);
      return at >= 0 && at % 2 === 0 ? struck.charAt(at + 1) : both;
    });
  }

  function attribute(out, key, value) { out.push(' ', key, '="', escaped(value), '"'); }

  // The n-th of a list such as columnalign="right left"; the last one holds for all that follow.
  function listed(list, n) {
    var items = list ? list.split(/\s+/) : [];
    return items.length ? items[Math.min(n, items.length - 1)] : '';
  }

  function cellClasses(table, row, column, place) {
    var classes = [];
    var alignment = listed(table.columnalign, column);
    if (alignment === 'left' || alignment === 'right') classes.push('mp-' + alignment);
    if (!place.isLastColumn && /solid|dashed/.test(listed(table.columnlines, column))) classes.push('mp-bar');
    if (!place.isLastRow && /solid|dashed/.test(listed(table.rowlines, row))) classes.push('mp-rule');
    return classes.join(' ');
  }

  // Cells that only hold room for the numbers of equations, which are not given out.
  function isFiller(cell) {
    return !cell.children.length && /mtr-glue|mml-eqn-num/.test((cell.classes || []).join(' '));
  }

  // A tagged formula is a table as wide as the page, with an empty cell on both sides of the formula.
  function isTagged(node) { return node.type === 'mtable' && node.attributes.width === '100%'; }

  // Gives every cell its classes, before the table is written.
  function mark(table) {
    var isOfTag = isTagged(table);
    if (isOfTag) table.attributes.displaystyle = 'true';
    table.children = table.children.filter(function (row) { return row.children && row.children.length; });
    table.children.forEach(function (row, r) {
      row.children = row.children.filter(function (cell) { return !isFiller(cell); });
      row.children.forEach(function (cell, c) {
        var place = { isLastColumn: c + 1 === row.children.length, isLastRow: r + 1 === table.children.length };
        var classes = isOfTag && cell.attributes.width ? 'mp-fill' : cellClasses(table.attributes, r, c, place);
        delete cell.attributes.width;
        if (classes) cell.attributes['class'] = classes;
      });
    });
  }

  // The text of a node that has nothing else, or null.
  function onlyText(node) {
    var text = '';
    for (var i = 0; i < node.children.length; i++) {
      if (typeof node.children[i].text !== 'string') return null;
      text += node.children[i].text;
    }
    return text;
  }

  // Words in bold or italic keep their letters and are styled by the page; single letters become other characters.
  function variant(node) {
    var name = node.attributes.mathvariant;
    if (!name || node.type === 'mtext') return;
    var text = onlyText(node);
    var other = text === null ? null : letters(text, name);
    if (other !== null) node.children = [{ text: other }];
    var isUpright = name === 'normal' && !(node.type === 'mi' && text !== null && text.length === 1);
    if (other !== null || isUpright) delete node.attributes.mathvariant;
  }

  // The letters of an operator's name that KaTeX set one by one, or null.
  function name(node) {
    if (typeof node.text === 'string') return /^[A-Za-z]+$/.test(node.text) ? node.text : null;
    if (!node.children || node.attributes && node.attributes.mathvariant === 'italic') return null;
    var parts = node.children.map(name);
    return parts.length && parts.indexOf(null) < 0 ? parts.join('') : null;
  }

  // A letter, sign or number holds text and nothing else; where KaTeX puts more into one, it is a row.
  function flattened(node) {
    if (!/^(mi|mo|mn)$/.test(node.type) || onlyText(node) !== null) return node;
    var letters = node.type === 'mo' ? name(node) : null;
    if (letters !== null && letters.length > 1) return { type: 'mi', attributes: {}, children: [{ text: letters }] };
    return { type: 'mrow', attributes: {}, children: node.children };
  }

  function element(original, out) {
    var node = flattened(original);
    variant(node);
    if (node.type === 'mtable') mark(node);
    out.push('<', node.type);
    Object.keys(node.attributes).forEach(function (key) { attribute(out, key, node.attributes[key]); });
    out.push('>');
    node.children.forEach(function (child) { write(child, out); });
    out.push('</', node.type, '>');
  }

  function space(node, out) {
    if (node.character) out.push('<mtext>', node.character, '</mtext>');
    else out.push('<mspace width="', String(Math.round(node.width * 1e4) / 1e4), 'em"></mspace>');
  }

  function write(node, out) {
    if (typeof node.text === 'string') out.push(escaped(normalized(node.text)));
    else if (node.type) element(node, out);
    else if (node.children) node.children.forEach(function (child) { write(child, out); });
    else space(node, out);
  }

  function isEmpty(node) {
    if (typeof node.text === 'string') return node.text === '';
    if (!node.children) return false;
    return (!node.type || node.type === 'mrow') && node.children.every(isEmpty);
  }

  // `tree`: what __renderToDomTree gives. Empty where the formula shows nothing (it only defines commands).
  return function (tree, tex, isDisplay) {
    var shown = tree.children[0].children[0].children[0];
    if (isEmpty(shown)) return '';
    var out = ['<math'];
    if (isDisplay) attribute(out, 'display', 'block');
    if (isTagged(shown)) attribute(out, 'class', 'mp-tagged');
    attribute(out, 'alttext', tex);
    out.push('>');
    write(shown, out);
    out.push('</math>');
    return out.join('');
  };
})();
