"""People who do not exist: names of many cultures, and the forms in which lists print them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from random import Random


class Form(Enum):
    """How a list prints a name, shown for Maria José van der Laan."""

    #: Maria José van der Laan
    FULL = "full"
    #: M. J. van der Laan
    INITIALS = "initials"
    #: M.J. van der Laan
    TIGHT = "tight"
    #: van der Laan, Maria José
    INVERTED = "inverted"
    #: van der Laan, M. J.
    INVERTED_INITIALS = "inverted-initials"
    #: van der Laan MJ
    VANCOUVER = "vancouver"
    #: van der Laan
    SURNAME = "surname"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One name. A single name and a name in Chinese characters have no given names and are printed whole."""

    given: tuple[str, ...]
    #: With its particles: "van der Laan".
    family: str
    #: "Jr.", "III"; "" for most.
    suffix: str = ""

    def printed(self, form: Form) -> str:
        """
        The name in one form.

        >>> ada = Person(given=("Jean-Luc", "B."), family="de la Cour")
        >>> [ada.printed(form) for form in (Form.FULL, Form.INITIALS, Form.VANCOUVER)]
        ['Jean-Luc B. de la Cour', 'J.-L. B. de la Cour', 'de la Cour JLB']
        """
        if not self.given:
            return self.family
        tail = f" {self.suffix}" if self.suffix else ""
        match form:
            case Form.FULL:
                return f"{' '.join(self.given)} {self.family}{tail}"
            case Form.INITIALS:
                return f"{self._initials(' ')} {self.family}{tail}"
            case Form.TIGHT:
                return f"{self._initials('')} {self.family}{tail}"
            case Form.INVERTED:
                return f"{self.family}, {' '.join(self.given)}{tail}"
            case Form.INVERTED_INITIALS:
                return f"{self.family}, {self._initials(' ')}{tail}"
            case Form.VANCOUVER:
                return f"{self.family} {re.sub(r'[-. ]', '', self._initials(''))}{tail.rstrip('.')}"
            case Form.SURNAME:
                return self.family

    def _initials(self, between: str) -> str:
        return between.join(
            "-".join(f"{part[0].upper()}." for part in name.split("-")) for name in self.given
        )


#: One culture a line: given names | family names. Common names only; any likeness to a person is chance.
_CULTURES = """
Emma Olivia James William Henry Charlotte Alice Thomas George Edward Ruth Helen Simon Rachel Peter Laura Kate Oliver Daniel Martha Hugh Nora Philip Audrey Walter Joan Colin Felicity|Smith Taylor Walker Wright Turner Cooper Bennett Hughes Foster Palmer Ellis Marsh Whitfield Thornton Hartley Barlow Ashworth Pemberton Langley Hawthorne Fairchild Ackroyd Winslow Merrick O'Connell O'Brien McKenna McAllister MacLeod FitzGerald Price Law Young Best May Field Case
Ashley Tyler Brandon Megan Justin Caitlin Derek Heather Jordan Kyle Monica Travis Erica Dustin Leah Marcus Denise Curtis Keisha Malik|Johnson Miller Davis Anderson Jackson Harris Robinson Lewis Parker Collins Sullivan Hayes Coleman Brooks Whitaker Holloway Underwood Stallworth Prescott Garner Delgado-Reyes Baxter Vance Tolliver
Lukas Anna Johannes Katharina Sebastian Friederike Jürgen Sabine Matthias Ulrike Günther Annette Bernd Heike Jörg Annika Dietrich Lieselotte Hans-Peter Karl-Heinz Björn Eva-Maria Rüdiger|Müller Schneider Fischer Weber Hoffmann Schäfer Köhler Krüger Böhm Vogel Winkler Jäger Größer Weiß Brandt Lindemann Oppermann von Bergen von der Heide zu Rhein Kühn Steinbach Schröder Zöllner Riemann-Lenz
Camille Julien Mathieu Élodie François Chloé Jean-Baptiste Anne-Sophie Benoît Hélène Laurent Sylvie Étienne Margaux Rémi Noémie Thibault Aurélie Pierre-Yves Gaëlle Jérôme|Martin Bernard Dubois Lefèvre Moreau Girard Rousseau Lemaître d'Aubigny de la Tour Châtelain Beaumont Le Goff Le Roux Périgord Delacroix Fournier-Roy du Plessis Guérin Marchand Villeneuve Bélanger Gagné Lévesque
María Carlos Lucía Alejandro Sofía Javier Carmen Diego Pilar Andrés Marta José Inés Ignacio Beatriz Álvaro Rocío Íñigo Guadalupe Ramón|García Fernández López Martínez Sánchez Álvarez Muñoz Ibáñez Núñez de la Fuente del Río Ortega Vázquez Castellanos Quintana-Ruiz García-Lorca Pérez y Soto Echeverría Zubizarreta Domínguez Salvatierra Peña
João Ana Pedro Beatriz Luís Mariana Gonçalo Inês Rui Catarina Thiago Letícia Rafael Vitória Caetano|Silva Santos Oliveira Souza Pereira da Costa dos Anjos de Almeida Araújo Figueiredo Magalhães Guimarães Conceição Teixeira e Silva Brandão Simões Falcão
Giulia Marco Francesca Luca Alessandro Chiara Matteo Elena Davide Giovanni Martina Niccolò Beatrice Pierluigi Annalisa|Rossi Bianchi Ferrari Esposito Ricci Colombo De Luca Di Stefano Dell'Acqua D'Angelo Lo Presti Della Valle Moretti Fontana Galli Marchetti Pellegrini Zanetti Niccolai Santoro
Jan Sanne Pieter Anouk Willem Femke Joris Marloes Bas Hendrik Lotte Maarten Jip Geert Liesbeth|de Vries van den Berg van Dijk Bakker Janssen Visser van der Meer ter Horst van 't Veld Kuipers Vermeulen den Hartog Hoekstra de Groot Verbruggen Op de Beeck Peeters van Leeuwen
Astrid Lars Ingrid Søren Maja Erik Freja Nils Åsa Øystein Kirsi Mikko Sigrún Þór Håkon Pernille Ólafur Anni|Hansen Lindqvist Bergström Sørensen Nørgaard Åkesson Dahl Hägglund Virtanen Korhonen Mäkelä Jónsdóttir Gunnarsson Kjær Østergaard Ødegård Strand Lund Holm Haugen
Anna Piotr Katarzyna Tomasz Małgorzata Krzysztof Zofia Łukasz Jiří Tereza Ondřej Zsófia László Gábor Andrei Ioana Ștefan Mirela Hrvoje Željka Nikola Jovana|Kowalski Nowak Wiśniewska Zieliński Woźniak Dvořák Novotná Černý Růžička Horváth Szabó Nagy Kovács Popescu Ionescu Stănescu Petrović Jovanović Horvat Krizmanić Žižek-Kos Łoś Świątek Kállay
Dmitry Olga Sergei Natalia Alexei Ekaterina Ivan Tatiana Mikhail Yulia Andriy Oksana Bohdan Pavel Vera Gleb|Ivanov Petrova Smirnov Kuznetsov Volkova Sokolov Morozov Lebedeva Zaitsev Shevchenko Kovalenko Bondarenko Hrytsenko Vinogradov Belyaev Yakovleva Rozhkov Tarasenko
Dimitris Eleni Giorgos Katerina Panagiotis Sofia Vasilis Despina Achilleas Ioanna|Papadopoulos Georgiou Nikolaidis Vlachos Economou Karagiannis Stavrou Makris Ioannidou Alexopoulou Theodorakis
Ahmet Elif Mehmet Zeynep Emre Ayşe Can Gökçe Özgür Şule Kerem Defne|Yılmaz Kaya Demir Çelik Şahin Öztürk Arslan Doğan Güneş Aydın Karaca Işık Uçar
Mohammed Fatima Omar Layla Hassan Amira Khaled Noor Youssef Salma Abd Tariq Rania|al-Rashid El-Sayed al-Farsi Haddad Nasser Khalil Mansour bin Saeed Ben Youssef Abu Zayd Boukhari Benali Al Zahrani Hamdan Qasim
Reza Maryam Ali Nasrin Hossein Shirin Amir Parisa Mehdi Zahra Kaveh Niloofar|Ahmadi Hosseini Karimi Moradi Rezaei Tehrani Shirazi Farahani Jafari Kashani Daneshvar Golestani
David Noa Yael Avi Tamar Eitan Michal Amit Shira Gal Oren Inbal|Cohen Levi Mizrahi Peretz Ben-David Bar-On Katz Shapira Friedman Goldstein Almog Har-Zion Ben Ari
Priya Arjun Ananya Rahul Kavita Vikram Sunita Ravi Deepa Aditya Lakshmi Sanjay Meera Karthik Nandini S. K. R.|Sharma Patel Gupta Iyer Reddy Nair Mukherjee Banerjee Chatterjee Venkataraman Subramanian Krishnamurthy Deshpande Kulkarni Bhattacharya Singh Kaur Menon Rao Balasubramaniam
Wei Li Xiaoming Jing Yuhan Jun Ting Mingze Lei Xin Yifan Qian Zhi-Hao Ya-Ling Chun-Yi Jiaqi Zhe Rui Shuo Yu Wen-Hsuan Kai|Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Luo Gao Zheng Tang Lü Ouyang Tsai Hsieh Chiang Yeung Kwok Ng Cheung Ho Lo Xie Deng
Min-jun Seo-yeon Ji-hoon Yuna Hyun-woo Jiyeon Sungho Eunji Dong-hyun Minji Taeyang Soo-jin Jaewon Hyejin|Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Shin Hwang Kwon Song Bae Noh
Haruto Yui Takashi Sakura Kenji Aiko Hiroshi Naoko Ryō Yūko Daisuke Mariko Shin'ichi Tomoko Satoru Emi|Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Katō Ōno Shimizu Matsuda Fujii Ueda Ōkubo Inoue Hayashi
Thi Minh Anh Tuan Linh Huong Duc Quang Thanh Ngoc Bao|Nguyen Tran Le Pham Hoang Vu Dang Bui Do Ngo Phan Truong
Siti Budi Dewi Agus Putri Rizal Aisyah Nurul Farid Somchai Kanya Anong Jose Maricel Rowena|Santoso Wijaya Abdullah Hakim binti Ismail Suryadi Wongsakul Chaiyasit Rattanakul dela Cruz Magsaysay Reyes Bautista Halim
Chinwe Ade Ngozi Kwame Amina Tunde Wanjiru Thabo Zanele Kofi Fatou Abebe Makena Sipho Oluwaseun|Okafor Adeyemi Mensah Nwosu Okonkwo Diallo Kamau Mwangi Ndlovu Dlamini Asante Owusu Tesfaye Bekele Mbeki-Zulu Ogunleye Njoroge Traoré N'Diaye
Tāne Aroha Mere Keoni Leilani Sione Mele|Ngata Parata Te Rangi Kahananui Tuilagi Fale'afa
""".strip().split("\n")

_CHINESE = (
    "王小明 李秀英 张伟强 刘思远 陈静怡 杨柳青 赵一鸣 黄文博 周子涵 吴雨桐 山田太郎 佐藤美咲 鈴木健一 高橋直子 김민준 이서연 박지훈 최수빈"
).split()
_CYRILLIC = (
    "Дмитрий|Соколов Ольга|Лебедева Сергей|Морозов Наталья|Волкова Иван|Кузнецов Тарас|Бондаренко Екатерина|Зайцева"
).split()
_GREEK = "Γιώργος|Παπαδόπουλος Ελένη|Γεωργίου Νίκος|Βλάχος".split()
_SINGLE = "Suharyanto Mulyadi Sukmawati Thenmozhi Kavitha Wahyudi Zaw Arumugam".split()
_MIDDLE = "A. B. C. D. E. F. G. H. J. K. L. M. N. P. R. S. T. V. W.".split()
_PARTICLES = (
    "von der",
    "van der",
    "van den",
    "de la",
    "Op de",
    "bin",
    "binti",
    "dela",
    "von",
    "van 't",
    "van",
    "de",
    "den",
    "ter",
    "zu",
    "da",
    "dos",
    "del",
    "du",
    "di",
    "Di",
    "De",
    "Lo",
    "Della",
    "Le",
    "Ben",
    "Abu",
    "Al",
    "Te",
)


def _families(words: str) -> list[str]:
    """
    The family names of one line, particles put back to their names.

    >>> _families("Weber von der Heide Pérez y Soto Kühn")
    ['Weber', 'von der Heide', 'Pérez y Soto', 'Kühn']
    """
    marked = re.sub(r"(\S+) (y|e) (\S+)", r"\1_\2_\3", words)
    for particle in _PARTICLES:
        marked = re.sub(rf"(?<!\S){re.escape(particle)} (?=\S)", particle.replace(" ", "_") + "_", marked)
    return [name.replace("_", " ") for name in marked.split()]


_STOCK = tuple(
    (tuple(line.split("|")[0].split()), tuple(_families(line.split("|")[1]))) for line in _CULTURES
)
#: How often each culture is drawn.
_WEIGHTS = (6, 4, 4, 3, 3, 2, 3, 3, 2, 3, 2, 1, 1, 2, 2, 2, 4, 7, 3, 3, 1, 1, 2, 1)


def draw(random: Random, *, plain: bool = False) -> Person:
    """A person; ``plain`` leaves out single names and other scripts (an owner has a given and a family name)."""
    if not plain and random.random() < 0.012:
        return _of_another_script(random)
    given, family = random.choices(_STOCK, _WEIGHTS)[0]
    names = [random.choice(given)]
    if given[0] == "Thi":  # Vietnamese names come in threes
        names = random.sample([g for g in given if g != "Thi"], 2)
    elif random.random() < 0.22 and given[0] != "Wei":
        names.append(random.choice(_MIDDLE))
    elif random.random() < 0.03:
        names.append(random.choice(given))
    suffix = (
        random.choice(("Jr.", "III", "II"))
        if given[0] in ("Emma", "Ashley") and random.random() < 0.03
        else ""
    )
    return Person(given=tuple(names), family=random.choice(family), suffix="" if plain else suffix)


def _of_another_script(random: Random) -> Person:
    match random.randrange(4):
        case 0 | 1:
            return Person(given=(), family=random.choice(_SINGLE))
        case 2:
            return Person(given=(), family=random.choice(_CHINESE))
        case _:
            given, _, family = random.choice(_CYRILLIC + _GREEK).partition("|")
            return Person(given=(given,), family=family)


def draw_circle(random: Random, size: int, *, besides: Person) -> tuple[Person, ...]:
    """People of one circle, no two of whom share a family name and first initial."""
    circle: list[Person] = []
    taken = {_short(besides)}
    while len(circle) < size:
        person = draw(random)
        if _short(person) not in taken and person.family != besides.family:
            taken.add(_short(person))
            circle.append(person)
    return tuple(circle)


def _short(person: Person) -> str:
    return f"{person.family} {person.given[0][0] if person.given else ''}"
