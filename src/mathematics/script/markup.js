// KaTeX's tree of MathML as text, in the part of MathML that all browsers show (MathML Core): letters of other
// alphabets as characters, columns and rules of tables as classes. The TeX source is not repeated in it.
var markup = (function () {
  var escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  function escaped(text) {
    return String(text).replace(/[&<>"]/g, function (sign) { return escapes[sign]; });
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

  // Gives every cell its classes, before the table is written.
  function mark(table) {
    table.children.forEach(function (row, r) {
      (row.children || []).forEach(function (cell, c) {
        if (!cell.attributes) return;
        var place = { isLastColumn: c + 1 === row.children.length, isLastRow: r + 1 === table.children.length };
        var classes = cellClasses(table.attributes, r, c, place);
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

  function element(node, out) {
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
    if (typeof node.text === 'string') out.push(escaped(node.text));
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
    attribute(out, 'alttext', tex);
    out.push('>');
    write(shown, out);
    out.push('</math>');
    return out.join('');
  };
})();
