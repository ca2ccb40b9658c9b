"""Words that tell where a topic begins, ends and comes apart. Everything is lower case."""

from __future__ import annotations

from typing import Final

from bot.extract.words.meetings_lists import words_in

SITUATIONS: Final = frozenset({"situation", "results", "result"})

EMPTY: Final = words_in(
    """
    priority priorities
    issue issues question questions subject subjects topic topics matter matters thing things it this that these
    those them they what something anything everything nothing one point points item items way ways detail
    details others other agenda meeting meetings talks talk summit conference session visit hearing discussion
    discussions condition sidelines behalf side sides view views time date day week month year number range
    variety series part all both some which who whom he she we us you i floor schedule stage basis outcome news
    reporter reporters negotiation negotiations case order light word words attention decision decisions
    dinner lunch breakfast reception ceremony statement press result results fact lot situation nature kind sort
    """
)
"""Too empty to be a topic on their own."""

NEVER: Final = words_in("date dates venue door doors place reporters advantage part")
"""Heads that are no topic whatever hangs on them."""

WAYS: Final = words_in("way ways step steps measure measures means")
"""'ways to VERB TOPIC'."""

COMMITS: Final = words_in("commitment commitments adherence dedication pledge pledges allegiance")
"""Nouns with one complement, however long its list."""

ASPECTS: Final = words_in(
    """
    timing format scope venue size cost costs date dates place pace details particulars terms conditions modalities
    logistics structure composition participants length location shape form nature level extent status time
    """
)
"""What is said of a thing and is no topic without it: 'the timing, format and place of the games'."""

LISTING: Final = words_in("including include like as namely notably especially particularly")

FIXED_PAIRS: Final = frozenset(
    {
        ("peace", "security"),
        ("peace", "stability"),
        ("security", "stability"),
        ("oil", "gas"),
        ("law", "order"),
        ("fats", "oils"),
        ("research", "development"),
        ("arts", "culture"),
        ("trade", "commerce"),
        ("food", "drink"),
        ("science", "technology"),
        ("health", "safety"),
    }
)
"""Pairs of nouns that are one topic."""

SHARED_HEADS: Final = words_in(
    """
    problems issues matters affairs ties relations policy policies cooperation questions situation reform
    reforms
    """
)
"""Last nouns of 'finance and monetary problems' that both members describe."""

RELATIONAL: Final = words_in(
    """
    relations relationship relationships ties cooperation co-operation agreement agreements deal deals accord
    treaty pact contacts links trade war conflict border problems differences peace partnership contract
    contracts negotiations
    """
)
"""Nouns whose 'with somebody' belongs to the topic."""

DIFFERENCES: Final = words_in(
    """
    division divisions difference differences dispute disputes disagreement disagreements deadlock row rift rifts gap
    gaps impasse stalemate standoff tension tensions concern concerns question questions compromise
    """
)
"""Nouns that mean little without the 'over TOPIC' after them."""

MEASURES: Final = words_in("pace way ways extent degree manner terms conditions speed rate point basis")
"""Nouns that say nothing without the clause after them: 'the pace at which ...'."""

JOINTS: Final = (("as", "well", "as"), ("along", "with"), ("and", "also"), ("and", "on"), ("and",), ("plus",))
"""What announces the last member of a list."""

INNER_MARKS: Final = frozenset({"-", "/", "'", "’", '"', "“", "”", "``", "''", "$", "%", "(", ")", "."})
"""Punctuation that doesn't end a member of a list."""

AFTER_TOPICS: Final = words_in(
    """
    at during when after before ahead amid while if because although though since following despite that until who
    whose including
    """
)
"""Words after which no topic goes on."""

NO_MEMBER: Final = words_in("one this that these those some he she it they then there all both")

OPENERS: Final = (("including",), ("such", "as"), ("notably",), ("namely",), ("among", "them"), ("especially",))
"""What announces the first member of a list of examples."""

GOES_ON_WITH: Final = words_in("to for against between towards toward into regarding concerning over about")
"""Prepositions after a topic that the parser may hang on its verb: 'discuss aid to the refugees'."""

INFINITIVES: Final = words_in(
    """
    way ways initiative initiatives effort efforts plan plans proposal proposals measure measures step steps bid bids
    move moves attempt attempts deal agreement need request requests decision call calls mission
    """
)
"""Nouns that want their infinitive: 'initiatives to boost TOPIC'."""

TOO_BARE: Final = words_in(
    """
    proposal proposals approval agreement agreements deal deals plan plans measures steps action changes options case
    progress solution solutions ideas letter message package resolution cut cuts increase offer bid step move moves
    help aid support terms concern concerns concessions compromise accord text document documents goal goals aim purpose
    end problem problems challenge challenges obstacle obstacles hurdle hurdles task mission
    """
)
"""Heads that are no topic without a word beside them."""

PREDICATES: Final = words_in("likely expected certain sure set due high bound poised")
"""Adjectives after a topic that say something of it: 'with TOPIC likely to top the agenda'."""
