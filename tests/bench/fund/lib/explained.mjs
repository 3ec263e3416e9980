// Reads a result of publicodes out as ours are told: each line with its amount, its clause, the facts it used, and how it came to be, in words.

/** Numbers as our sentences write them, with the digits that rounding may need. */
const written = { language: 'zh-CN', precision: 4 };

/**
 * A reader for an engine. Whatever no unit changes is read here, once, as ours does it: titles, clauses, the facts that
 * a line uses, the words for the numbers of the rules.
 * @param engine with the rules to explain
 * @param {{ formatValue: Function, reduceAST: Function }} publicodes
 * @param {string} totalName the rule that adds the lines
 */
export function readerOf(engine, { formatValue, reduceAST }, totalName) {
  const rules = engine.getParsedRules();
  const namesIn = (name) => new Set(reduceAST((names, node) => (node.nodeKind === 'reference' && node.dottedName in rules ? [...names, node.dottedName] : undefined), [], rules[name].explanation.valeur));
  const lines = new Map(
    [...namesIn(totalName)]
      .filter((name) => name !== totalName)
      .map((name) => [name, { name, title: rules[name].title, clause: rules[name].rawNode.références, facts: [...namesIn(name)].filter((fact) => fact !== name) }]),
  );
  const constants = new WeakMap();

  function constantText(node) {
    let text = constants.get(node);
    if (text === undefined) constants.set(node, (text = formatValue(node, written)));
    return text;
  }

  /** An evaluated value in words: `上年末党员 61 personne × 100 yuan/personne/an = 6,100 yuan/an`. */
  function inWords(node) {
    if (node.nodeKind === 'constant') return constantText(node);
    if (node.nodeKind === 'reference') return `${node.title} ${formatValue(node, written)}`;
    const [left, right] = node.explanation;
    const sides = `${inWords(left)} ${node.operator} ${inWords(right)}`;
    return typeof node.nodeValue === 'boolean' ? sides : `${sides} = ${formatValue(node, written)}`;
  }

  /** The steps of an evaluated formula, and its value before rounding. */
  function read(node, steps) {
    switch (node.nodeKind) {
      case 'condition':
        // What holds of a line that applies, and that the unit's facts do not set its value, is in its facts already.
        return read(node.explanation.si.nodeValue === true ? node.explanation.alors : node.explanation.sinon, steps);
      case 'arrondi': {
        const exact = read(node.explanation.valeur, steps);
        if (exact !== node.nodeValue) steps.push(`≈ ${formatValue(node, written)}`);
        return exact;
      }
      case 'unité':
        return read(node.explanation, steps);
      case 'variations': {
        for (const { condition, consequence } of node.explanation) {
          if (condition.nodeKind === 'operation') steps.push(`${inWords(condition)}: ${condition.nodeValue ? '是' : '否'}`);
          if (condition.nodeValue === true) return read(consequence, steps);
        }
        return null;
      }
      default:
        steps.push(inWords(node));
        return node.nodeValue;
    }
  }

  /** The evaluated lines behind a sum, which is a chain of additions. */
  function evaluatedLines(node, found = []) {
    if (node.nodeKind === 'reference' && lines.has(node.dottedName)) found.push(node);
    else if (node.nodeKind === 'operation') for (const each of node.explanation) evaluatedLines(each, found);
    else if (node.nodeKind === 'condition') evaluatedLines(node.explanation.alors, found);
    return found;
  }

  function lineOf(node, facts) {
    const { name, title, clause, facts: used } = lines.get(node.dottedName);
    const { valeur } = node.explanation;
    // For a line that does not apply, the condition that does not hold.
    if (node.nodeValue === null) return { name, title, clause, amount: null, unmet: valeur.explanation.si };
    const steps = [];
    const exact = read(valeur, steps);
    const inputs = {};
    for (const fact of used) inputs[fact] = facts[fact];
    return { name, title, clause, amount: node.nodeValue, unit: node.unit, inputs, steps, exact };
  }

  /** @param facts the unit of the engine's situation */
  return function explain(facts) {
    const total = engine.evaluate(totalName);
    return { total: total.nodeValue, lines: evaluatedLines(total.explanation.valeur).map((node) => lineOf(node, facts)) };
  };
}
