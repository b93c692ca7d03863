"""The many ways in which pages credit an outlet, and what only looks like it."""

import pytest

from sidelight.reading.furniture import find_furniture
from sidelight.reading.model import OriginFinding, Page
from sidelight.reading.origin import find_origin

BODY = (
    "The harbour wall at Port Ellery was finished on Monday, two years late.\n\n"
    "It is four hundred metres long and has no railing.\n\n"
    "Fishermen have begun to dry their nets on it.\n\n"
    "The town council meets again in June."
)
TITLE = "A wall by the sea"

BEHIND = [
    ("We are republishing this piece from The Lantern Post with its editors' consent.", "The Lantern Post"),
    ("The Lantern Post has kindly allowed us to reprint this essay.", "The Lantern Post"),
    ("We thank Quayside Quarterly for leave to run this essay.", "Quayside Quarterly"),
    ("This essay appears here with the permission of Quayside Quarterly.", "Quayside Quarterly"),
    ("Dana Holm wrote this essay in 2021. It first appeared in Quayside Quarterly.", "Quayside Quarterly"),
    ("This article comes from our partners at The Lantern Post.", "The Lantern Post"),
    ("(c) The Lantern Post. Republished with permission.", "The Lantern Post"),
    ("© Quayside Quarterly, reprinted by permission.", "Quayside Quarterly"),
    ("The Lantern Post originally published it on 9 March.", "The Lantern Post"),
    ("Originally from The Lantern Post", "The Lantern Post"),
    ("Provided by The Lantern Post", "The Lantern Post"),
    ("Published first on The Lantern Post, 9 March 2024", "The Lantern Post"),
    ("Source: Reuters", "Reuters"),
    ("(Source: AFP)", "Agence France-Presse"),
    ("[Reuters]", "Reuters"),
    ("/AFP", "Agence France-Presse"),
    ("- PTI", "Press Trust of India"),
    ("(ANI)", "Asian News International"),
    ("PTI ABC DEF", "Press Trust of India"),
    ("© AFP", "Agence France-Presse"),
    ("Copyright AFP", "Agence France-Presse"),
    ("AFP/abc", "Agence France-Presse"),
    ("The copyright of this article belongs to The Lantern Post.", "The Lantern Post"),
    ("Story reprinted from The Lantern Post, 9 March 2024", "The Lantern Post"),
    ("Find the original at lanternpost.example.", "lanternpost.example"),
    ("By arrangement with The Lantern Post", "The Lantern Post"),
    ("By special arrangement with The Lantern Post.", "The Lantern Post"),
    ("Under a content-sharing agreement with The Lantern Post, we carry this report.", "The Lantern Post"),
    ("This report is carried under an agreement with The Lantern Post.", "The Lantern Post"),
    ("(This article first appeared in The Lantern Post's March edition.)", "The Lantern Post"),
    ("Reprinted from the Lantern Post", "Lantern Post"),
    ("This article was first published in the Lantern Post.", "Lantern Post"),
    ("Editor's note: a version of this story ran in the Lantern Post last week.", "Lantern Post"),
    ("This column is syndicated by Creators Syndicate.", "Creators Syndicate"),
    ("Dana Holm's column is distributed by Tribune Content Agency.", "Tribune News Service"),
    ("You read this first in The Lantern Post.", "The Lantern Post"),
    ("From the pages of The Lantern Post, 9 March 2024", "The Lantern Post"),
    ("The Lantern Post ran this on 9 March; we repeat it here with its blessing.", "The Lantern Post"),
    ("Text courtesy of The Lantern Post", "The Lantern Post"),
    ("Reproduced by kind permission from issue 12 of Quayside Quarterly", "Quayside Quarterly"),
    ("A Lantern Post story, carried here under licence.", "Lantern Post"),
    ("Copyright and first publication: The Lantern Post", "The Lantern Post"),
    ("Licensed from The Lantern Post", "The Lantern Post"),
    ("Supplied by Reuters", "Reuters"),
    ("Story supplied by AAP", "Australian Associated Press"),
    ("Article provided by AFP", "Agence France-Presse"),
    ("Produced by AFP", "Agence France-Presse"),
    ("Agence France-Presse produced this report.", "Agence France-Presse"),
    ("With thanks to The Lantern Post, where this appeared first.", "The Lantern Post"),
    ("This article has been reposted from The Lantern Post (9 March 2024).", "The Lantern Post"),
    ("Taken from The Lantern Post with permission.", "The Lantern Post"),
    ("The above article was first carried by The Lantern Post.", "The Lantern Post"),
    ("First appeared: The Lantern Post, March 9, 2024", "The Lantern Post"),
    ("Original publication: The Lantern Post, 9 March 2024", "The Lantern Post"),
    ("Published originally in The Lantern Post.", "The Lantern Post"),
    ("This story, produced by The Lantern Post, is reprinted here by agreement.", "The Lantern Post"),
    ("Shared here with the permission of The Lantern Post.", "The Lantern Post"),
    ("Shared under a Creative Commons licence by The Lantern Post.", "The Lantern Post"),
    ("An extract of this essay ran in Quayside Quarterly.", "Quayside Quarterly"),
    ("Dana Holm's essay originally ran in Quayside Quarterly.", "Quayside Quarterly"),
    ("The essay above comes from Quayside Quarterly no. 12.", "Quayside Quarterly"),
    ("We found this at The Lantern Post and repost it in full.", "The Lantern Post"),
    ("This dispatch reached us through The Lantern Post.", "The Lantern Post"),
    ("This column, by Dana Holm, is distributed by Tribune Content Agency.", "Tribune News Service"),
    ("Syndicated by Tribune Content Agency.", "Tribune News Service"),
    ("Distributed by King Features Syndicate", "King Features Syndicate"),
    ("© 2024 Reuters. All rights reserved.", "Reuters"),
    ("©2024 Bloomberg L.P.", "Bloomberg"),
    ("© 2024 Deutsche Presse-Agentur GmbH", "dpa"),
    ("Copyright 2024 Xinhua News Agency", "Xinhua"),
    ("(C) Press Association 2024", "PA Media"),
    ("Copyright PA Media 2024", "PA Media"),
    ("Image and text: AFP", "Agence France-Presse"),
    ("Text: Reuters", "Reuters"),
    ("Words: AAP", "Australian Associated Press"),
    ("This is an unedited, auto-generated story from the PTI news feed.", "Press Trust of India"),
    ("Read the original at The Lantern Post »", "The Lantern Post"),
    ("Republished with the author's leave from The Lantern Post", "The Lantern Post"),
    ("This article originally appeared on Brannock Gazette: Wall finished at last", "Brannock Gazette"),
    ("Article reposted with permission from its author at The Lantern Post.", "The Lantern Post"),
]
BEFORE = [
    ("LAGOS, Sept 4, 2024 (AFP)", "Agence France-Presse"),
    ("JOHANNESBURG - Reuters", "Reuters"),
    ("Washington, AP — The wall is finished.", "The Associated Press"),
    ("AP | COLUMBUS, Ohio", "The Associated Press"),
    ("(UPI) -- The wall is finished.", "United Press International"),
    ("NEW DELHI: (PTI) The wall is finished.", "Press Trust of India"),
    ("MOSCOW. May 5 (Interfax) - The wall is finished.", "Interfax"),
    ("New Delhi, May 5 (IANS) The wall is finished.", "Indo-Asian News Service"),
    ("BERLIN, dpa - The wall is finished.", "dpa"),
    ("BERLIN (dpa/tmn) - The wall is finished.", "dpa"),
    ("SEOUL, May 5 (Yonhap) -- The wall is finished.", "Yonhap"),
    ("Via AP news wire", "The Associated Press"),
    ("By TERRY OAKES Associated Press", "The Associated Press"),
    ("By TERRY OAKES, AP Sports Writer", "The Associated Press"),
    ("By Terry Oakes AP Business Writer", "The Associated Press"),
    ("By TERRY OAKES and ANNA BELL Associated Press", "The Associated Press"),
    ("Associated Press", "The Associated Press"),
    ("The Associated Press | 5 May 2024", "The Associated Press"),
    ("Reuters, 5 May 2024", "Reuters"),
    ("Reuters | March 4, 2024, 5:00 pm", "Reuters"),
    ("Published by AFP on 5 May 2024", "Agence France-Presse"),
    ("Story by Reuters", "Reuters"),
    ("NPR | By Dana Holm", "NPR"),
    ("By Dana Holm | NPR", "NPR"),
    ("By Dana Holm, NPR News", "NPR"),
    ("AFP - Agence France Presse", "Agence France-Presse"),
    ("By AFP - Agence France Presse", "Agence France-Presse"),
    ("By CNN Newsource staff", "CNN"),
    ("By Dana Holm, CNN Business", "CNN"),
    ("By Dana Holm, Tribune News Service", "Tribune News Service"),
    ("By Dana Holm, Bloomberg News", "Bloomberg"),
    ("PARIS, AFP", "Agence France-Presse"),
    ("Paris (AFP) – The wall is finished.", "Agence France-Presse"),
    ("(Bloomberg) -- The wall is finished.", "Bloomberg"),
    ("(Reuters) - The wall is finished.", "Reuters"),
    ("(CNN) The wall is finished.", "CNN"),
    ("CNN — The wall is finished.", "CNN"),
    ("CAIRO – Xinhua", "Xinhua"),
    ("[Dakar, AFP] The wall is finished.", "Agence France-Presse"),
    ("Press Association", "PA Media"),
    ("By PA Reporters", "PA Media"),
    ("By DANA HOLM/Associated Press", "The Associated Press"),
    ("By Dana Holm (AP)", "The Associated Press"),
    ("TASS, May 5. The wall is finished.", "TASS"),
    ("MOSCOW, May 5. /TASS/. The wall is finished.", "TASS"),
    ("KYODO NEWS - May 5, 2024", "Kyodo News"),
]
NO_CREDITS = [
    "Read the original report here.",
    "Her essays have appeared in Quayside Quarterly and The Lantern Post.",
    "Dana Holm previously wrote for The Lantern Post.",
    "Dana Holm, a former editor of The Lantern Post, lives here.",
    "The Lantern Post reprinted the letter in 1998.",
    "The letter was first published in The Lantern Post.",
    "You may republish this article; please credit Harrow Review.",
    "You can republish our stories; credit Harrow Review and link to the original.",
    "This story was supported by The Lantern Foundation.",
    "This project was done in collaboration with The Lantern Post.",
    "Read our interview with The Lantern Post here.",
    "Listen to the episode on Lantern Radio.",
    "Watch: The Lantern Post's video of the wall",
    "This article cites reporting by The Lantern Post.",
    "This story has been updated to credit The Lantern Post.",
    "An earlier version of this story misattributed a quote to The Lantern Post.",
    "Quotes in this article were first published by The Lantern Post.",
    "The interview was first broadcast on Radio Ellery.",
    "Figures first published in The Lantern Post are used here.",
    "A map in this article comes from The Lantern Post.",
    "With additional reporting from Reuters",
    "Reuters and AFP contributed.",
    "The Lantern Post shared its data with Harrow Review.",
    "This article first appeared in our March print edition.",
    "This article appeared in the print edition of Harrow Review under the headline “Wall”.",
    "A shorter version of this article was sent to subscribers on Monday.",
    "First published: 9 March 2024, 5:00 pm",
    "Published in News, Harbour",
    "Published in The Wall",
    "Posted in World News by Dana Holm",
    "Posted by Dana Holm in Daily Review",
    "Filed under: Reuters, AFP",
    "Tags: The Lantern Post",
    "Dana Holm is a reporter for the Associated Press.",
    "The author writes for Reuters.",
    "Photo courtesy of The Lantern Post",
    "Image credit: NASA",
    "Photograph: Dana Holm/AP",
    "Source: Ministry of Ports",
    "Chart: Harrow Review. Source: Reuters",
    "Data from Reuters",
    "Harrow Review is a member of the Lantern News Network.",
    "A podcast of Lantern Media",
    "This article was first published on harrowreview.example.",
    "Originally published 9 March 2024",
    "Last week The Lantern Post published the first part of this series, he said.",
    "The first version of this bill was published in The Gazette.",
]


def origin(text: str) -> OriginFinding:
    page = Page("https://www.harrowreview.example/a/b", text, title=TITLE, site_name="Harrow Review")
    return find_origin(page, (), find_furniture(page))


@pytest.mark.parametrize(("words", "name"), BEHIND)
def test_a_credit_behind_the_article(words: str, name: str) -> None:
    found = origin(f"{BODY}\n\n{words}")
    assert (found.status, found.name) == ("republished", name)


@pytest.mark.parametrize(("words", "name"), BEFORE)
def test_a_sign_before_the_article(words: str, name: str) -> None:
    found = origin(f"{TITLE}\n\n{words}\n\n{BODY}")
    assert (found.status, found.name) == ("republished", name)


@pytest.mark.parametrize("words", NO_CREDITS)
def test_what_only_looks_like_a_credit(words: str) -> None:
    assert origin(f"{BODY}\n\n{words}").status != "republished"
    assert origin(f"{TITLE}\n\n{words}\n\n{BODY}").status != "republished"
