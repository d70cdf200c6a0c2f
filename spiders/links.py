"""x"""

import scrapy


class LinksSpider(scrapy.Spider):
    name = "links"
