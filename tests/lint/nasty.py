"""Pieces of HTML and Markdown that contributors may paste, and that must never ship."""

from __future__ import annotations

STATE_CHANGERS = frozenset(
    "script style textarea title svg math xmp iframe noembed noframes noscript plaintext select template".split()
)
NASTY = (
    "<script>alert(1)</script>", "<ScRiPt src=//x.example>", "</script>", "<scr", "ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>", '<a href="javascript:alert(1)">x</a>', "<a href=jAvAsCrIpT:alert(1)>x</a>",
    '<a href="jav&#x09;ascript:alert(1)">x</a>', '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href=" \x01javascript:alert(1)">x</a>', '<a href="data:text/html;base64,PHM+">x</a>',
    "[x](javascript:alert(1))", "[x](&#106;avascript:alert(1))", "[x][1]\n\n[1]: javascript:alert(1)\n\n",
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)", "[x](/a){onclick=alert(1)}", "<svg><script>a</script></svg>",
    "<svg/onload=alert(1)>", "<math><mtext><style>", "<style>*{}</style>", "<iframe src=//x.example></iframe>",
    "<object data=x>", "<embed src=x>", "<form action=javascript:alert(1)>", "<input autofocus onfocus=alert(1)>",
    "<base href=//x.example>", "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=x>", "<!-- ",
    "-->", "<!-->", "--!>", "<![CDATA[", "]]>", "<?php", "?>", "<p", ">", "<", '"', "'", "`", "``", "```\n", "\n\n",
    "texte ", "<b>", "</b>", "<i title='", "<a\nhref\n=\n'", "<td>", "<table>", "</table>", "<div markdown=1>", "&lt;",
    "    ", "* ", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<p style='x:expression(a)'>",
    "<a href=vbscript:x>", "<video src=x onloadstart=a()>", "<details open ontoggle=a()>", "<x onclick=a>", "\\<",
    "<textarea>", "<title>", "</title>", "<select>", "<template>", "<a href='//x.example' ping=//y.example>",
    "<https://a.example>", "{: onclick=a() }", "<button formaction=javascript:a()>",
)  # fmt: skip
