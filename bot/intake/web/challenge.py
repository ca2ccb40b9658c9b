"""Answers that want to see a person before they show a page: challenges, captchas, blocks of unknown programs."""

from __future__ import annotations

import re

import httpx

# The headers by which the checking services tell programs themselves:
# https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
# https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-actions.html
_HEADERS = {
    "cf-mitigated": {"challenge"},
    "x-amzn-waf-action": {"challenge", "captcha"},
}
# The scripts and elements of those services and of captchas, and what the pages around them say.
_MARKS = re.compile(
    rb"cf[-_]chl|challenge-platform|cf-turnstile|challenges\.cloudflare\.com|captcha-delivery|_incapsula_resource"
    rb"|px-captcha|perimeterx|awswafintegration|g-recaptcha|h-captcha|hcaptcha\.com|captcha|data-sitekey"
    rb"|are you a (?:robot|human)|not a (?:ro)?bot\b|robot or human|checking (?:your browser|if the site connection)"
    rb"|unusual (?:traffic|activity)|verify(?:ing)? (?:that )?you(?:'re| are) (?:a )?human|just a moment"
    rb"|automated (?:requests|access|queries)|pardon our interruption",
    re.IGNORECASE,
)


def is_challenge(response: httpx.Response) -> bool:
    """Whether an answer is one by its headers."""
    return any(response.headers.get(name, "").strip().lower() in values for name, values in _HEADERS.items())


def is_challenge_body(body: bytes) -> bool:
    """Whether the body of a refusal asks for a captcha or runs a challenge."""
    return _MARKS.search(body) is not None
