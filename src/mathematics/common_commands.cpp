#include "mathematics/common_commands.h"

namespace milepost {
namespace {

// clang-format off
constexpr std::string_view kCommands[] = {
    "\\alpha", "\\beta", "\\gamma", "\\delta", "\\epsilon", "\\varepsilon", "\\zeta", "\\eta", "\\theta", "\\vartheta",
    "\\iota", "\\kappa", "\\lambda", "\\mu", "\\nu", "\\xi", "\\pi", "\\rho", "\\varrho", "\\sigma", "\\tau",
    "\\upsilon", "\\phi", "\\varphi", "\\chi", "\\psi", "\\omega", "\\Gamma", "\\Delta", "\\Theta", "\\Lambda", "\\Xi",
    "\\Pi", "\\Sigma", "\\Upsilon", "\\Phi", "\\Psi", "\\Omega", "\\frac", "\\dfrac", "\\tfrac", "\\binom", "\\sqrt",
    "\\sum", "\\prod", "\\int", "\\iint", "\\oint", "\\lim", "\\limsup", "\\liminf", "\\max", "\\min", "\\sup", "\\inf",
    "\\arg", "\\argmax", "\\argmin", "\\log", "\\ln", "\\exp", "\\sin", "\\cos", "\\tan", "\\det", "\\dim", "\\ker",
    "\\deg", "\\gcd", "\\Pr", "\\infty", "\\partial", "\\nabla", "\\forall", "\\exists", "\\in", "\\notin", "\\subset",
    "\\subseteq", "\\supset", "\\supseteq", "\\cup", "\\cap", "\\setminus", "\\emptyset", "\\to", "\\rightarrow",
    "\\leftarrow", "\\Rightarrow", "\\Leftarrow", "\\leftrightarrow", "\\Leftrightarrow", "\\mapsto", "\\implies",
    "\\iff", "\\uparrow", "\\downarrow", "\\leq", "\\geq", "\\le", "\\ge", "\\neq", "\\ne", "\\approx", "\\sim",
    "\\simeq", "\\cong", "\\equiv", "\\propto", "\\ll", "\\gg", "\\times", "\\cdot", "\\div", "\\pm", "\\mp", "\\ast",
    "\\star", "\\circ", "\\oplus", "\\otimes", "\\left", "\\right", "\\big", "\\Big", "\\bigg", "\\Bigg", "\\langle",
    "\\rangle", "\\lfloor", "\\rfloor", "\\lceil", "\\rceil", "\\lVert", "\\rVert", "\\lvert", "\\rvert", "\\mid",
    "\\parallel", "\\perp", "\\hat", "\\widehat", "\\tilde", "\\widetilde", "\\bar", "\\overline", "\\underline",
    "\\vec", "\\dot", "\\ddot", "\\overbrace", "\\underbrace", "\\overset", "\\underset", "\\stackrel", "\\mathbb",
    "\\mathbf", "\\mathcal", "\\mathfrak", "\\mathit", "\\mathrm", "\\mathsf", "\\mathscr", "\\mathtt", "\\boldsymbol",
    "\\bm", "\\operatorname", "\\text", "\\textbf", "\\textit", "\\textrm", "\\texttt", "\\mbox", "\\quad", "\\qquad",
    "\\ldots", "\\cdots", "\\vdots", "\\ddots", "\\dots", "\\begin", "\\end", "\\tag", "\\label", "\\nonumber",
    "\\notag", "\\newcommand", "\\renewcommand", "\\mathop", "\\limits", "\\nolimits", "\\displaystyle", "\\textstyle",
    "\\color", "\\textcolor", "\\boxed", "\\cancel", "\\phantom", "\\substack", "\\pmod", "\\bmod"};
// clang-format on

}  // namespace

std::span<const std::string_view> common_commands() { return kCommands; }

}  // namespace milepost
