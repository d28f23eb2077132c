"""What typesetting leaves of a fragment's markup: all of it."""

import pytest

from plugins.typography import typeset_html

NB, NN = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    "fragment",
    [
        '<pre>a ; "b"</pre>',
        '<p><code>a ; "b"</code></p>',
        "<kbd>a !</kbd><samp>b !</samp><tt>c !</tt><var>d !</var>",
        "<script>if (a < b) { c ? d : 'e' ; }</script>",
        '<style>a::before { content: "x" ; }</style>',
        '<textarea>"a" ; <b></textarea>',
        "<math><mi>x</mi> ; <mo>!</mo></math>",
        "<svg><text>a !</text></svg>",
        '<p lang="en">"a" !</p>',
        '<blockquote lang=en><p>It\'s "a" !</p></blockquote>',
        '<div lang=""><p>"a" !</p></div>',
        '<!-- "a" ! --><?php echo "a" ! ; ?><!DOCTYPE html><![CDATA["a" !]]>',
        "<!-- never ended ; !",
        '<p title="never ended ; !',
        "<code>never closed ; ! <b>it's</b>",
        "<script>never closed ; !",
        "</ not a tag ; ! >",
    ],
)
def test_what_is_not_french_prose_is_left_alone(fragment):
    assert typeset_html(fragment) == fragment


def test_attributes_keep_their_bytes():
    fragment = "<a href=\"/a?b=1;c:d\" title='l\"a' data-x=it's>non</a> <img alt='a ; b' src=x />"
    assert typeset_html(fragment) == fragment


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ('<a href="/x">le Crif</a> ; puis', f'<a href="/x">le Crif</a>{NN}; puis'),
        ("<em>Salut</em>!", f"<em>Salut</em>{NN}!"),
        ("<b>25</b>%", f"<b>25</b>{NB}%"),
        ("<i>l</i>'<i>ami</i>", "<i>l</i>’<i>ami</i>"),
        ("«<b>non</b>»", f"«{NB}<b>non</b>{NB}»"),
        ('<b>"non</b>"', f"<b>«{NB}non</b>{NB}»"),
        ("XX<sup>e</sup> siècle", f"XX<sup>e</sup>{NB}siècle"),
        ("n<sup>o</sup> 5", f"n<sup>o</sup>{NB}5"),
        ("M<sup>me</sup> Martin", f"M<sup>me</sup>{NB}Martin"),
        ("etc<b></b>...", "etc<b></b>."),
        ("oui<wbr> !", f"oui<wbr>{NN}!"),
        ("oui<!-- ! --> !", f"oui<!-- ! -->{NN}!"),
    ],
)
def test_rules_see_across_inline_tags(source, wanted):
    assert typeset_html(f"<p>{source}</p>") == f"<p>{wanted}</p>"


@pytest.mark.parametrize(
    "fragment",
    [
        "<p>fin</p><p>; suite</p>",
        "<p>fin<br>! suite</p>",
        '<p>"a</p><p>b"</p>',
        "<ul><li>10</li> <li>km</li></ul>",
        "<td>25</td>\n<td>%</td>",
        "<p>fin</p>\n; suite",
        "<unknown-block>fin</unknown-block> ! suite",
        "fin<hr> ; suite",
    ],
)
def test_rules_never_cross_a_block(fragment):
    assert typeset_html(fragment) == fragment


@pytest.mark.parametrize(
    "thing", ["<code>x</code>", '<span lang="en">x</span>', '<img alt="x">', "<svg/>", "<kbd>x</kbd>"]
)
def test_something_left_alone_is_still_seen_to_stand_there(thing):
    assert typeset_html(f'<p>{thing} ; "{thing}" d\'{thing}</p>') == (
        f"<p>{thing}{NN}; «{NB}{thing}{NB}» d’{thing}</p>"
    )


def test_the_call_of_a_note_is_no_part_of_the_sentence():
    call = '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'
    assert typeset_html(f'mot{call} ; "mot"{call} 10{call} 000 km') == (
        f"mot{call}{NN}; «{NB}mot{NB}»{call} 10{call}{NN}000{NB}km"
    )


def test_french_within_a_foreign_phrase_is_typeset_by_itself():
    source = '<p>lu <span lang="en">the "x" <i lang="fr-CA">« Non »!</i> !</span> ; fin</p>'
    assert typeset_html(source) == (
        f'<p>lu <span lang="en">the "x" <i lang="fr-CA">«{NB}Non{NB}»{NN}!</i> !</span>{NN}; fin</p>'
    )


def test_a_foreign_element_ends_with_its_own_tag_or_with_its_block():
    assert typeset_html("<p lang=en>x ! <p>oui !") == f"<p lang=en>x ! <p>oui{NN}!"
    assert typeset_html("<p><span lang=en>x !</p><p>oui !</p>") == f"<p><span lang=en>x !</p><p>oui{NN}!</p>"
    nested = '<div lang="en"><div>x !</div>y !</div><p>oui !</p>'
    assert typeset_html(nested) == nested.replace("oui !", f"oui{NN}!")


def test_only_the_lang_attribute_names_a_language():
    source = '<a hreflang="en" data-lang="en" title="x lang=en">oui !</a>'
    assert typeset_html(source) == source.replace("oui !", f"oui{NN}!")


def test_entities_are_read_and_kept_as_typed_where_nothing_changes():
    source = "<p>Non&nbsp;! &quot;oui&quot; 5&nbsp;% &#8239;&lt;b&gt; l&#x27;a &amp; b&hellip; &nope;</p>"
    assert typeset_html(source) == (
        f"<p>Non{NN}! «{NB}oui{NB}» 5&nbsp;% &#8239;&lt;b&gt; l’a &amp; b&hellip; &nope;</p>"
    )


def test_entities_are_guillemets_and_spaces_too():
    assert typeset_html("&laquo;oui&raquo;") == f"«{NB}oui{NB}&raquo;"
    assert typeset_html("&laquo;&#160;oui&nbsp;&raquo;") == "&laquo;&#160;oui&nbsp;&raquo;"
    assert typeset_html("oui&#32;&#33;") == f"oui{NN}&#33;"


@pytest.mark.parametrize("variant", ["fr-FR", "fr-CA", "fr-CH"])
def test_taking_a_space_away_never_makes_markup(variant):
    """`< !` and `&amp ;` are text; without their space they would be a comment and an entity."""
    for source in ("a < !-- b", "a < ?b ; c", "a &amp ; b", "a &lt ; b"):
        assert "<!" not in typeset_html(source, variant)
        assert "<?" not in typeset_html(source, variant)
        assert "&amp;" not in typeset_html(source, variant)
        assert "&lt;" not in typeset_html(source, variant)


def test_a_lone_less_than_sign_is_text():
    assert typeset_html("si a < b : 5 % ; fin") == f"si a < b{NB}: 5{NB}%{NN}; fin"


def test_a_dash_that_opens_a_block_stays_with_its_words():
    assert typeset_html("<p>- Oui<br>— Non</p>") == f"<p>-{NB}Oui<br>—{NB}Non</p>"
