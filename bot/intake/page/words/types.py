"""Types of schema.org, in lower case: https://schema.org/docs/full.html"""

from __future__ import annotations

# Article and all below it but APIReference, and what sites invent beside them.
ARTICLES = frozenset(
    {
        *("article", "advertisercontentarticle", "newsarticle", "analysisnewsarticle", "askpublicnewsarticle"),
        *("backgroundnewsarticle", "opinionnewsarticle", "reportagenewsarticle", "reviewnewsarticle", "report"),
        *("satiricalarticle", "scholarlyarticle", "medicalscholarlyarticle", "socialmediaposting", "blogposting"),
        *("liveblogposting", "discussionforumposting", "techarticle", "pressrelease"),
    }
)
LIVE_BLOG = "liveblogposting"

PRODUCTS = frozenset({"product", "productgroup", "productmodel", "individualproduct", "vehicle", "offer"})
FILMS = frozenset({"videoobject", "movie", "clip", "tvepisode", "tvseries", "broadcastevent", "videogallery"})
SEARCHES = frozenset({"searchresultspage"})
FRONTS = frozenset({"collectionpage"})
PICTURES = frozenset({"imagegallery", "mediagallery"})
CODE = frozenset({"softwaresourcecode"})
SITES = frozenset({"website", "newsmediaorganization", "organization"})
