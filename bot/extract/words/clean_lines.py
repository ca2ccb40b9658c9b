"""What the furniture of a news page looks like. Each pattern is matched against one stripped line."""

from __future__ import annotations

import re
from typing import Final

_AGENCY = (
    r"(?:getty\ images|reuters|afp|ap|epa|ap\ photo|shutterstock|alamy|pa\ media|anadolu(?:\ agency)?|tass"
    r"|sputnik|xinhua)"
)

FURNITURE_LINES: Final = re.compile(
    rf"""
    (?: file \s (?: photo|pic|image|picture) \b .*
      | (?: photo|photograph|image|picture|illustration|video|graphic) s?
        (?: \s (?: credit|copyright|source|courtesy|caption|by) s?)? \s? [:©/|] .*
      | (?: photo|image|picture) s? \s (?: by|courtesy\ of|via) \s .{{0,80}}
      | (?: media|image) \s (?: caption|copyright) \b .{{0,200}}
      | (?: ©|\(c\) \s? \d|copyright \s (?: ©|\d|by\b|\(c\))) .*
      | .{{0,250}} [(/|–—-] \s? {_AGENCY} \b [^.!?:–—-]{{0,40}} $
      | .{{0,250}} \b via \s (?: {_AGENCY}|twitter|facebook|x) \)? $
      | .{{0,250}} \b (?: getty\ images|shutterstock\.com|ap\ photo|all\ rights\ reserved) .{{0,60}} $
      | \(? (?: reporting|editing|writing|additional\ reporting|compiled|translated)
        \s (?: and \s \w+ \s)? by \s .{{0,160}}
      | (?: read|see|watch|listen|learn) \s (?: more|also|next|now|live) \b .{{0,160}}
      | (?: also\ read|read\ the\ full|more\ on\ this|more\ from|related|related\ stories|related\ articles)
        (?: \s? : .{{0,160}} | [^.!?]{{0,40}} ) $
      | (?: advertisement|advertising|sponsored|promoted|recommended|most\ read|trending|up\ next|ad
        |editor['’]s\ picks?|you\ may\ also\ like|comments?|newsletter|share|print|save|subscribe(?:\ now)?)
        \s? :? (?: \s? \(? \d+ \)?)? $
      | (?: share|tweet) \s (?: this|on|via|article|story)\b [^.!?]{{0,40}} $
      | (?: sign\ up|sign\ in|log\ in|follow\ us|click\ here|subscribe\ to|get\ the\ latest|download\ the\ app
        |join\ our|skip\ to|continue\ reading|show\ more|view\ (?: all|more|gallery)|story\ continues|scroll\ down)
        \b [^!?]{{0,120}} [.!]? $
      | (?: first\ published|last\ updated|published|updated|posted|modified)
        \s? (?: : | on \s | at \s | \d | (?: mon|tue|wed|thu|fri|sat|sun) ) [^!?]{{0,60}} $
      | (?: we\ use|this\ site\ uses) \s cookies .*
      | \d+ \s (?: min(?: ute)?s?\ read|comments?|shares?) .{{0,20}}
    ) \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)

BYLINES: Final = re.compile(
    r"(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Ee]dited by)"
    r" [A-Z][\w.'’-]*(?:(?: and | ?[,&|/] ?| )[A-Z][\w.'’-]*){0,12}$"
)
"""Case tells a byline from a sentence: "By Jane Doe, Staff Writer"."""

FURNITURE_RUNS: Final = re.compile(
    r"\bImage copyright (?:Getty Images|AFP|Reuters|AP|EPA|PA|Alamy|Twitter|Facebook)?"
    r"|\b(?:Image|Media|Video) caption\b|\bFILE PHOTO:"
)
"""Marks that some sites leave within a paragraph."""

DATELINES: Final = re.compile(
    r"""
    ^[^\S\n]* (
        (?: [A-Z][A-Z.'’-]+ | [A-Z]\.[A-Z.]+ ) (?: [ /] [A-Z][A-Z.'’-]+ ){0,4}
        (?: ,\ [A-Z][\w.]* (?: \ [A-Z][\w.]* )? ){0,2}
        (?: ,?\ [A-Z][a-z]{2,8}\.?\ \d{1,2} (?: ,\ \d{4} )? )?
        (?: \ ? \( [^()\n]{1,40} \) )?
        \s{0,2} (?: --|[-–—_] ) \s{1,3}
      | (?: [A-Z][a-z]+ (?: \ [A-Z][a-z]+ )? )? (?: ,\ [A-Z][\w.]* (?: \ [A-Z][\w.]* )? )?
        \ ? \( (?: Reuters|AP|AFP|Xinhua|UPI|CNN|Bloomberg|dpa|ANI|IANS|PTI ) \) \s{0,2} (?: --|[-–—_] ) \s{1,3}
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Capitals, then perhaps a region, a day and the agency, then a dash."""
