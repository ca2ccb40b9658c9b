"""Parameters of addresses that say where a reader came from and never which article it is."""

from __future__ import annotations

import re

# As their makers document them, or as the share buttons and newsletters of large sites add them.
_TRACKING = re.compile(
    r"""
    utm_.* | gclid | gclsrc | gad_.* | gbraid | wbraid | dclid | srsltid | _ga | _gl  # Google
    | fbclid | fb_(?:action|source|ref).* | igsh | igshid  # Meta
    | msclkid | cvid | ocid | yclid | ysclid | ttclid | li_fat_id | trk | rdt_cid | sccid | epik  # other networks
    | twclid | ref_src | ref_url | __twitter_impression  # X
    | mc_[ce]id | hsa_.* | _hsenc | _hsmi | mkt_tok | vero_(?:id|conv) | oly_(?:anon|enc)_id | _bhlid | ck_subscriber_id
    | emc | regi_id | segment_id | instance_id | campaign_id | wickedid | _branch_(?:match_id|referrer)  # mailings
    | mtm_.* | pk_.* | piwik_.* | at_.* | ns_(?:mchannel|source|campaign|linkname|fee) | xtor | wt[._].* | s_cid | icid
    | cmpid | tpcc | ftag | dicbo | tblci | irclickid | _openstat  # site statistics
    | amp_(?:js_v|gsa|r|latest_update_time) | usqp | aoh  # AMP caches
    | smid | smtyp | cmp | guccounter | guce_referrer(?:_sig)? | soc_src | soc_trk | spm | sref | reflink | leadsource
    | unlocked_article_code | giftcopy | sharetoken | sharetype | share_id  # share buttons of sites
    """,
    re.VERBOSE,
)
_ORIGIN = frozenset({"ref", "referer", "referrer", "source", "src", "via", "from", "origin", "share", "mod", "ito"})
_ORIGINS = re.compile(
    r"""
    (?:
        rss | feed | atom | newsletters? | mailing | e?mail | push | notification | sms | qr | app | ios | android
        | twitter | x | facebook | fb | instagram | linkedin | reddit | whatsapp | telegram | slack | bluesky | mastodon
        | threads | google | googlenews | bing | yahoo | msn | flipboard | pocket | social(?:flow|media)?
        | home(?:page)? | hp | front(?:page)? | share(?:bar|button|tool)?s? | copy(?:link)?
    )
    (?:[-_.]\w*)*
    """,
    re.VERBOSE,
)


def is_tracking(pair: str) -> bool:
    """Whether a parameter, as "name=value" or a bare name, only tells where a reader came from.

    "ref" and its like do so with the name of a network, a feed or a mailing: elsewhere `?ref=` may name a page.
    """
    name, _, value = pair.lower().partition("=")
    return _TRACKING.fullmatch(name) is not None or (name in _ORIGIN and _ORIGINS.fullmatch(value) is not None)
