"""Templates compiled to what Python does fast: attributes read, and macros and methods called, without a detour.

Jinja looks up each attribute and makes each call through its runtime, which serves values of any kind: half of the time
of a page. What a theme sees are frozen values with attributes. Where one has none of a name, Jinja would look for an
item and then for a default; here it is an AttributeError, and whoever prints starts that page again with Jinja's own
code (`plugins.press.printer`). Wherever this code gives a page, Jinja's gives the same.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from keyword import iskeyword
from types import CodeType
from typing import Any

import markupsafe
from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import EvalContext
from jinja2.runtime import Macro, missing
from markupsafe import Markup, escape


class DirectCode(CodeGenerator):
    """Jinja's compiler, but for attributes, calls of attributes, and what is printed."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 (the name is Jinja's)
        """`page.title` is `page.title`."""
        if iskeyword(node.attr) or not node.attr.isascii():
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(  # noqa: N802 (the name is Jinja's)
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Only what goes by a bare name may want the context: a global function that the environment was given."""
        is_plain = isinstance(node.node, nodes.Getattr) or _is_once(node.node)
        if not is_plain or not _escapes(frame) or forward_caller or _is_intricate(node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for number, argument in enumerate((*node.args, *node.kwargs)):
            self.write(", " if number else "")
            self.visit(argument, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if _escapes(frame) and finalize.src is None:
            self.write("(plain(shown) if (shown := (")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if _escapes(frame) and finalize.src is None:
            self.write(")).__class__ is str else shown if shown.__class__ is Markup else escape(shown))")
        else:
            super()._output_child_post(node, frame, finalize)


class DirectMacro(Macro):
    """A macro that is called with plain arguments goes straight to its code."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._is_plain = self._default_autoescape and not (
            self.catch_kwargs or self.catch_varargs or self.caller
        )

    def __call__(self, *args: Any, **named: Any) -> str:
        """Its text."""
        if not self._is_plain or (args and args[0].__class__ is EvalContext):
            return super().__call__(*args, **named)
        left = named.copy() if named else named
        values = (*args, *[left.pop(name, missing) for name in self.arguments[len(args) :]])
        if left or len(values) > self._argument_count:
            # Wrong, and Jinja says how.
            return super().__call__(*args, **named)
        # What Markup makes of a text, without its questions.
        return str.__new__(Markup, self._func(*values))


class DirectTemplate(Template):
    """A template that finds our names under those that its code uses."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 (the name is Jinja's)
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Jinja's own, with our way to escape and our macros."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__.update(plain=plain, Macro=DirectMacro, Markup=Markup)
        return template


def _escapes(frame: Frame) -> bool:
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile


def _is_intricate(node: nodes.Call) -> bool:
    """Whether a call has `*` or `**`, or a name that Python keeps for itself."""
    return bool(node.dyn_args or node.dyn_kwargs) or any(iskeyword(named.key) for named in node.kwargs)


def _is_once(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "once"


def _escaped(text: str) -> str:
    return escape(text)


# The letters that `markupsafe.escape` gives, the very text where nothing has to be escaped: the library's own inner
# function, which makes no new object. A version without it costs time.
plain: Callable[[str], str] = getattr(markupsafe, "_escape_inner", _escaped)
